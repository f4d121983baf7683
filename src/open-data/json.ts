import { z } from 'astro/zod';
import type { DataSource } from './source.ts';
import type { Row, Table } from './table.ts';

/**
 * The form of the data. What is promised: a column keeps its name and its meaning; one may come, at the
 * end. Whatever breaks that gets another number.
 */
export const FORMAT = 'gongkai/1';

const printed = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** A list with what has to be known to read it. */
export const jsonOf = (
  { name, label, holds }: Table,
  rows: readonly Row[],
  { site, ledger }: Pick<DataSource, 'site' | 'ledger'>,
): string =>
  printed({
    format: FORMAT,
    table: name,
    label,
    holds,
    bureau: site.bureau,
    publisher: site.publisher ?? null,
    dataDate: ledger.asOf.on,
    rows,
  });

/** JSON Schema 2020-12 of a list's file. */
export function jsonSchemaOf({ name, label, holds, schema }: Table): string {
  const words = z.string();
  const file = z.strictObject({
    format: z.literal(FORMAT),
    table: z.literal(name),
    label: z.literal(label),
    holds: words,
    bureau: words,
    publisher: words.nullable(),
    dataDate: z.iso.date(),
    rows: z.array(schema),
  });
  return printed({
    ...z.toJSONSchema(file, { override: ({ jsonSchema }) => tidy(jsonSchema) }),
    title: label,
    description: holds,
  });
}

/** What our own schemas say beside JSON Schema is of no use to others; its labels of codes are. */
function tidy(schema: Record<string, unknown>): void {
  const { options } = schema as { options?: readonly { value: string; label: string }[] };
  if (options)
    schema.description = [schema.description, options.map(({ value, label }) => `${value} ${label}`).join('；')]
      .filter((each) => typeof each === 'string' && each !== '')
      .join('。');
  for (const own of ['options', 'isLong', 'isRare', 'isOurs', 'isInternal', 'pointsAt', 'initial', 'isLater'])
    Reflect.deleteProperty(schema, own);
}

/** The twin of an entry's page. It bears no day of computation: it changes when its entry does. */
export const twinOf = (table: Table, row: Row, more: Row, { site }: Pick<DataSource, 'site'>): string =>
  printed({ format: FORMAT, table: table.name, bureau: site.bureau, entry: row, ...more });
