import { fieldAt, type Control, type Field } from './field-model.ts';

/** Parts of an entry that are no fields of it. */
const PARTS: Readonly<Record<string, string>> = { body: '正文', slug: '网址里的名字', year: '年份' };

/** What a field of an entry is called, by its dotted path: `review.by` → 审查人; the path itself where it is none. */
export const labelOf = (fields: readonly Field[], path: string): string =>
  fieldAt(fields, path.split('.'))?.label ?? PARTS[path] ?? path;

/** A stored value in the word that readers know it by. */
export function wordFor(control: Control | undefined, value: string): string {
  if (control?.kind === 'list') return wordFor(control.item, value);
  const known = control?.kind === 'choice' ? control.options.find((option) => option.value === value) : undefined;
  return known?.label ?? value;
}

/**
 * A message of a rule in the words of its readers: `{publishedAt}` → “公开日期”（publishedAt）, and
 * `{extent=part}` → “见到多少”（extent）写“一部分”. Rules know the names of fields, not what they are called.
 */
export const worded = (fields: readonly Field[], message: string): string =>
  message.replace(/\{([\w.]+)(?:=([\w.-]+))?\}/g, (whole, path: string, value: string | undefined) => {
    const field = fieldAt(fields, path.split('.'));
    if (!field) return whole;
    const name = `“${field.label}”（${path}）`;
    return value === undefined ? name : `${name}写“${wordFor(field.control, value)}”`;
  });
