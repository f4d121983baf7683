import { z } from 'astro/zod';
import { PUBLISHED_NAMES, type PublishedName } from '#schemas/collections.ts';
import { commitmentRow } from './rows/commitment-row.ts';
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
  for (const own of ['options', 'dated', 'isLong', 'isRare', 'isOurs', 'isInternal', 'pointsAt', 'initial', 'isLater'])
    Reflect.deleteProperty(schema, own);
}

/** What every twin has; what else there is depends on the noun. */
const twin = z.strictObject({
  format: z.literal(FORMAT),
  table: z.enum(PUBLISHED_NAMES).describe('哪一类条目'),
  bureau: z.string(),
  entry: z.record(z.string(), z.unknown()).describe('和同名的表里的一行相同'),
  commitments: z.array(commitmentRow).optional().describe('任务的承诺'),
  formerly: z.array(z.string()).optional().describe('公开事项以前的编号'),
  facts: z.record(z.string(), z.unknown()).nullable().describe('登记的内容，照登记的写法；撤回的，没有'),
  text: z.string().nullish().describe('正文，只有文字'),
  bodySha256: z.string().optional().describe('正文照登记的写法（连同链接和格式）的 SHA-256'),
  dropped: z.array(z.record(z.string(), z.unknown())).optional().describe('不再单列的承诺'),
  changes: z.array(z.record(z.string(), z.unknown())).optional().describe('更改记录；不留更改记录的一类，没有'),
});

/** JSON Schema 2020-12 of the twins. */
export const twinSchema = (): string =>
  printed({
    ...z.toJSONSchema(twin, { override: ({ jsonSchema }) => tidy(jsonSchema) }),
    title: '一个条目',
    description: '每个条目的网页旁边的 index.json',
  });

/** The twin of an entry's page. It bears no day of computation: it changes when its entry does. */
export const twinOf = (table: PublishedName, row: Row, more: Row, { site }: Pick<DataSource, 'site'>): string =>
  printed({ format: FORMAT, table, bureau: site.bureau, entry: row, ...more });
