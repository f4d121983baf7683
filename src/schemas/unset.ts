import type { Control, Field } from './field-model.ts';

/** Nothing at all, or nothing but blanks, in every corner of it: a template's field that nobody filled in. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length > 0 && value.every(isEmpty);
  return typeof value === 'object' && Object.keys(value).length > 0 && Object.values(value).every(isEmpty);
}

const within = (control: Control, value: unknown): unknown => {
  if (control.kind === 'list' && Array.isArray(value)) return value.map((each) => within(control.item, each));
  return control.kind === 'group' ? withoutEmpty(control.fields, value) : value;
};

/**
 * An entry without the fields that may be left out and were left empty: an empty field is as good as none, and whoever
 * were told to fill it in would have to invent something. What is begun on purpose stays, to be asked about.
 */
export function withoutEmpty(fields: readonly Field[], data: unknown): unknown {
  if (Array.isArray(data)) return data.map((each) => withoutEmpty(fields, each));
  if (typeof data !== 'object' || data === null) return data;
  const known = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const field = known.get(name);
      if (!field) return [[name, value]];
      return !field.isRequired && !field.isBegunOnPurpose && isEmpty(value)
        ? []
        : [[name, within(field.control, value)]];
    }),
  );
}
