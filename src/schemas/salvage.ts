import { z } from 'astro/zod';
import { meantBy } from './explain-key.ts';
import { fieldsOf } from './field-model.ts';
import type { FieldPath } from '#domain/check/finding.ts';

/** What can be read of an entry that its schema refuses. */
export interface Salvaged {
  /** Of the schema's own shape: where a value was refused stands a neutral one. */
  data: unknown;
  /** Where a value was refused. */
  failed: readonly FieldPath[];
}

/** A value of a schema's type that says nothing. */
function neutral(schema: z.ZodType): unknown {
  const left = schema.safeParse(undefined);
  if (left.success) return left.data;
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(schema.shape).map(([name, each]) => [name, neutral(each as z.ZodType)]));
  if (schema instanceof z.ZodArray) return [];
  if (schema instanceof z.ZodNumber) return 0;
  if (schema instanceof z.ZodBoolean) return false;
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodUnion) return neutral(schema.options[0] as z.ZodType);
  return '';
}

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? inner(schema.unwrap() as z.ZodType) : schema;

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that stand under a name which is none. */
const misspelt = (shape: z.ZodObject, value: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(value).flatMap((key) => (key in shape.shape ? [] : (meantBy(key, fieldsOf(shape)) ?? [])));

/** Reads field by field what a schema refuses as a whole, so that one slip does not hide the others. */
export function salvage(schema: z.ZodType, value: unknown, path: FieldPath = []): Salvaged {
  const whole = schema.safeParse(value);
  if (whole.success) return { data: whole.data, failed: [] };
  const shape = inner(schema);
  if (shape instanceof z.ZodObject && isGroup(value)) {
    const parts = Object.entries(shape.shape).map(
      ([name, each]) => [name, salvage(each as z.ZodType, value[name], [...path, name])] as const,
    );
    return {
      data: Object.fromEntries(parts.map(([name, { data }]) => [name, data])),
      failed: [...parts.flatMap(([, { failed }]) => failed), ...misspelt(shape, value).map((name) => [...path, name])],
    };
  }
  if (shape instanceof z.ZodArray && Array.isArray(value)) {
    const items = value.map((each, index) => salvage(shape.element as z.ZodType, each, [...path, index]));
    return { data: items.map(({ data }) => data), failed: items.flatMap(({ failed }) => failed) };
  }
  return { data: neutral(schema), failed: [path] };
}
