import { z } from 'astro/zod';
import type { FieldPath } from '#domain/check/finding.ts';

/** The schema inside optional, default and the like. */
function inner(schema: unknown): unknown {
  let node = schema;
  while (node instanceof z.ZodOptional || node instanceof z.ZodDefault || node instanceof z.ZodNullable)
    node = node.unwrap();
  return node;
}

/** The field names a schema allows at a path; none where it is no group of fields. */
export function keysAt(schema: z.ZodType, path: FieldPath): string[] {
  let node: unknown = inner(schema);
  for (const step of path) {
    if (node instanceof z.ZodObject) node = inner((node.shape as Record<string, unknown>)[String(step)]);
    else if (node instanceof z.ZodArray) node = inner(node.element);
    else return [];
  }
  return node instanceof z.ZodObject ? Object.keys(node.shape) : [];
}
