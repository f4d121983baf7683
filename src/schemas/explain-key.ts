import { nearest } from '#domain/check/nearest.ts';
import { withoutInvisible } from '#domain/text/character-names.ts';
import type { Field } from './field-model.ts';

/** The field that a name which is none stands for: some write what it is called in Chinese, or a part of that. */
export function meantBy(key: string, fields: readonly Field[]): string | undefined {
  const written = withoutInvisible(key).trim();
  const called = fields.filter(({ label }) => label === written);
  const alike = fields.filter(({ label }) => label.includes(written) || written.includes(label));
  const [only] = called.length > 0 ? called : alike.length === 1 ? alike : [];
  const names = fields.map(({ name }) => name);
  return only?.name ?? nearest(written, names);
}

/** What to say of a name that is no field's. */
export function explainKey(key: string, fields: readonly Field[]): string {
  const seen = withoutInvisible(key);
  if (seen !== key && fields.some(({ name }) => name === seen.trim()))
    return `字段名里有看不见的字符；删掉，写成 ${seen.trim()}`;
  const best = meantBy(key, fields);
  return best ? `没有这个字段；应为“${best}”` : '没有这个字段；删掉，或对照字段表改名';
}
