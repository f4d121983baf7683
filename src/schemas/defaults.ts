import { z } from 'astro/zod';

const known = new WeakMap<z.ZodObject, Readonly<Record<string, unknown>>>();

/** What each field of an entry is when nobody wrote it; fields that are then nothing are left out. */
export function defaultsOf(schema: z.ZodObject): Readonly<Record<string, unknown>> {
  const before = known.get(schema);
  if (before) return before;
  const defaults = Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const value = field instanceof z.ZodDefault ? field.parse(undefined) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
  known.set(schema, defaults);
  return defaults;
}
