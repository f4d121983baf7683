import type { FieldPath } from '#domain/check/finding.ts';
import type { Pointer } from '#domain/check/relation.ts';
import { insideOf, type Control, type Field } from './field-model.ts';

/** What stands in a field, once for each row of the lists on the way to it. */
function valuesIn(data: unknown, at: FieldPath): { value: unknown; path: FieldPath }[] {
  return Array.isArray(data)
    ? data.flatMap((each: unknown, index) => valuesIn(each, [...at, index]))
    : [{ value: data, path: at }];
}

const insidesOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

interface Found {
  field: Field;
  value: string;
  path: FieldPath;
}

/** Every value of the fields of which something is true, at every depth. */
function valuesWhere(
  isIt: (field: Field) => boolean,
  fields: readonly Field[],
  data: unknown,
  at: FieldPath = [],
): Found[] {
  const insides = insidesOf(data);
  return fields.flatMap((field) => {
    const inside = insideOf(field.control);
    if (insides[field.name] === undefined || !(isIt(field) || inside.length > 0)) return [];
    return valuesIn(insides[field.name], [...at, field.name]).flatMap(({ value, path }): Found[] =>
      isIt(field) && typeof value === 'string' ? [{ field, value, path }] : valuesWhere(isIt, inside, value, path),
    );
  });
}

/** Everything in an entry that points at something, at every depth. */
export const pointersIn = (fields: readonly Field[], data: unknown): Pointer[] =>
  valuesWhere(({ pointsAt }) => pointsAt !== undefined, fields, data).flatMap(
    ({ field: { pointsAt: relation }, value, path }) => (relation ? [{ path, value, relation }] : []),
  );

/** The addresses of others' pages that an entry names, at every depth. */
export const webAddressesIn = (fields: readonly Field[], data: unknown): string[] =>
  valuesWhere(({ isWeb = false }) => isWeb, fields, data).map(({ value }) => value);

/**
 * An entry with the stored value in the place of the word that readers know it by: `kind: 通知` is as good as
 * `kind: notice`. What is neither stays, for the check to name.
 */
export function withStoredValues(fields: readonly Field[], data: unknown): unknown {
  if (Array.isArray(data)) return data.map((each) => withStoredValues(fields, each));
  if (typeof data !== 'object' || data === null) return data;
  const controls = new Map(fields.map(({ name, control }) => [name, control]));
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, storedValue(controls.get(name), value)]),
  );
}

function storedValue(control: Control | undefined, value: unknown): unknown {
  if (control?.kind === 'list' && Array.isArray(value)) return value.map((each) => storedValue(control.item, each));
  if (control?.kind === 'group') return withStoredValues(control.fields, value);
  if (control?.kind !== 'choice') return value;
  return control.options.find(({ label }) => label === value)?.value ?? value;
}
