import type { z } from 'astro/zod';
import { fieldsOf, type Field } from '#schemas/field-model.ts';
import type { DataSource } from './source.ts';

export type Row = Readonly<Record<string, unknown>>;

/** One list of the open data: its columns are the fields of its schema, and every form of it is made of these. */
export interface Table {
  /** In addresses: `data/tasks.json`. */
  name: string;
  /** As people call it. */
  label: string;
  /** What a row is, in one sentence without a closing full stop. */
  holds: string;
  schema: z.ZodObject;
  /** @returns in the order of the ledger */
  rowsOf: (source: DataSource) => readonly Row[];
}

/** A table whose rows the compiler holds to its schema. */
export const table = <S extends z.ZodObject>(
  given: Omit<Table, 'schema' | 'rowsOf'> & { schema: S; rowsOf: (source: DataSource) => readonly z.output<S>[] },
): Table => given;

export const columnsOf = ({ schema }: Pick<Table, 'schema'>): readonly Field[] => fieldsOf(schema);
