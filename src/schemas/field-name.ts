import type { z } from 'astro/zod';
import { fieldsIn, type COLLECTIONS, type CollectionName } from './collections.ts';
import { labelOf } from './wording.ts';

type Inside<Value> = Value extends readonly (infer Row)[]
  ? Inside<Row>
  : Value extends object
    ? { [Name in keyof Value & string]: Name | `${Name}.${Inside<NonNullable<Value[Name]>>}` }[keyof Value & string]
    : never;

/** A field by its collection and the way to it: `disclosures.source.url`. */
export type FieldName = {
  [Name in CollectionName]: `${Name}.${Inside<z.output<(typeof COLLECTIONS)[Name]['schema']>>}`;
}[CollectionName];

/** The way to a field inside its entry. */
export const wayTo = (field: FieldName): string => field.slice(field.indexOf('.') + 1);

/** What readers, forms and messages call a field. */
export const nameOf = (field: FieldName): string =>
  labelOf(fieldsIn(field.slice(0, field.indexOf('.')) as CollectionName), wayTo(field));
