import { z } from 'astro/zod';
import type { FieldPath } from '#domain/check/finding.ts';
import { once } from '#domain/once.ts';
import type { Named } from '#domain/check/relation.ts';
import { metaOf, type Meta, type Option } from './field.ts';

/** How one value is asked for. */
export type Control =
  | { kind: 'line' }
  | { kind: 'text' }
  | { kind: 'number' }
  | { kind: 'flag' }
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'relation'; relation: Named }
  | { kind: 'group'; fields: readonly Field[] }
  | { kind: 'list'; item: Control };

/** One field of an entry: its shape and all that stands beside it in the schema. */
export interface Field extends Omit<Meta, 'title' | 'description' | 'examples'> {
  name: string;
  /** What it is called in Chinese. */
  label: string;
  help: string | undefined;
  example: string | undefined;
  isRequired: boolean;
  control: Control;
  /** What holds one value of it: nothing of optional, nullable, default or list. */
  schema: z.ZodType;
}

/** The schema inside optional, nullable and default, with what was said of it on the way; the outermost word counts. */
function unwrap(schema: z.ZodType): { inner: z.ZodType; meta: Meta; isRequired: boolean } {
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable))
    return { inner: schema, meta: metaOf(schema), isRequired: true };
  const { inner, meta } = unwrap(schema.unwrap() as z.ZodType);
  return { inner, meta: { ...meta, ...metaOf(schema) }, isRequired: false };
}

/** The groups of fields that a value may be: 发布审查 is one of two. */
function groupsOf(schema: z.ZodType): z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema];
  if (!(schema instanceof z.ZodUnion)) return [];
  const groups = schema.options.filter((option): option is z.ZodObject => option instanceof z.ZodObject);
  return groups.length === schema.options.length ? groups : [];
}

function controlOf(schema: z.ZodType, meta: Meta): Control {
  if (schema instanceof z.ZodArray) {
    const item = unwrap(schema.element as z.ZodType);
    return { kind: 'list', item: controlOf(item.inner, { ...item.meta, ...meta }) };
  }
  if (meta.pointsAt && meta.pointsAt !== 'file') return { kind: 'relation', relation: meta.pointsAt };
  if (groupsOf(schema).length > 0) return { kind: 'group', fields: fieldsOf(schema) };
  if (meta.options) return { kind: 'choice', options: meta.options };
  if (schema instanceof z.ZodBoolean) return { kind: 'flag' };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  return { kind: meta.isLong ? 'text' : 'line' };
}

function fieldOf(name: string, schema: z.ZodType): Field {
  const { inner, meta, isRequired } = unwrap(schema);
  const { title = '', description, examples, ...facts } = meta;
  return {
    ...facts,
    name,
    label: title,
    help: description,
    example: examples?.[0],
    isRequired,
    control: controlOf(inner, meta),
    schema: inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner,
  };
}

/** The fields of an entry or of a group in it, in the order of the schema; none where it is no group. */
export const fieldsOf = once((schema: z.ZodType): readonly Field[] => {
  const groups = groupsOf(schema);
  const named = new Map<string, Field>();
  for (const { shape } of groups)
    for (const [name, each] of Object.entries(shape)) {
      const isInAll = groups.every((group) => name in group.shape);
      const field = named.get(name) ?? fieldOf(name, each as z.ZodType);
      named.set(name, { ...field, isRequired: field.isRequired && isInAll });
    }
  return [...named.values()];
});

/** The fields of the group that a field is, or that a row of it is. */
export const insideOf = (control: Control): readonly Field[] =>
  control.kind === 'list' ? insideOf(control.item) : control.kind === 'group' ? control.fields : [];

/** The field at a path; places in lists are passed over. */
export function fieldAt(fields: readonly Field[], path: FieldPath): Field | undefined {
  const [first, ...rest] = path.filter((step) => typeof step === 'string');
  const found = fields.find(({ name }) => name === first);
  return found && rest.length > 0 ? fieldAt(insideOf(found.control), rest) : found;
}

/** The fields that may stand at a path; none where it is no group of fields. */
export function fieldsAt(fields: readonly Field[], path: FieldPath): readonly Field[] {
  const names = path.filter((step) => typeof step === 'string');
  const at = fieldAt(fields, names);
  return names.length === 0 ? fields : at ? insideOf(at.control) : [];
}

/** The names of the fields that a schema lets stand at a path. */
export const keysAt = (schema: z.ZodType, path: FieldPath): string[] =>
  fieldsAt(fieldsOf(schema), path).map(({ name }) => name);

/** What a name is called, wherever in an entry it stands; nothing where it is called one thing here and another there. */
export function labelNamed(fields: readonly Field[], name: string): string | undefined {
  const labels = (each: readonly Field[]): string[] =>
    each.flatMap((field) => [...(field.name === name ? [field.label] : []), ...labels(insideOf(field.control))]);
  const [label, ...others] = new Set(labels(fields));
  return others.length === 0 ? label : undefined;
}
