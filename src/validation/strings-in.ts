import type { FieldPath } from '#domain/check/finding.ts';

/** Every string of a value with the way to it. */
export function* stringsIn(value: unknown, path: FieldPath = []): Generator<{ text: string; path: FieldPath }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value)) for (const [index, each] of value.entries()) yield* stringsIn(each, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* stringsIn(each, [...path, key]);
}
