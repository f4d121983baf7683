import type { FormerNames } from './guard.ts';

/** White space at line ends and blank lines more or less are no change of a text. */
export const trimmed = (text: string): string =>
  text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** One way of writing a value: the order of a group's fields says nothing, and an empty list is none. */
function canonical(value: unknown, names: FormerNames): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((each) => canonical(each, names) ?? null);
  if (typeof value === 'object') {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(fields.map(([name, each]) => [name, canonical(each, names)]));
  }
  const text = trimmed(String(value));
  return names.get(text) ?? text;
}

const NONE: FormerNames = new Map();

/** Whether two values tell readers the same. */
export const isSameValue = (a: unknown, b: unknown, names = NONE): boolean =>
  JSON.stringify(canonical(a, names)) === JSON.stringify(canonical(b, names));
