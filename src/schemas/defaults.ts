import { z } from 'astro/zod';
import { once } from '#domain/once.ts';

/** What each field of an entry is when nobody wrote it; fields that are then nothing are left out. */
export const defaultsOf = once((schema: z.ZodObject): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const value = field instanceof z.ZodDefault ? field.parse(undefined) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  ),
);
