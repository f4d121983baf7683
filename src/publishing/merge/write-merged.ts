import type { SourceFile } from '#adapters/content/source-file.ts';
import { rowsOf, type Row } from '#domain/history/version.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { fieldsOf } from '#schemas/field-model.ts';
import { siteSchema } from '#schemas/site.ts';
import { applyEdit } from '../apply-edit.ts';
import { changedText } from '../changed-text.ts';
import { withoutRow, withRow } from '../entry-text.ts';
import type { Fields } from '../yaml-words.ts';
import type { FileKind } from './file-kind.ts';

/** A text that is to say something else from here on, with as little of it touched as can be. */
export interface Rewrite {
  kind: FileKind;
  text: string;
  before: Pick<SourceFile, 'value' | 'body' | 'path'>;
  after: { value: unknown; body: string };
}

/** By what a row is the same one: its id, or in lists without any all that it says. */
const identityOf = (row: Row): string => (row.id === undefined ? JSON.stringify(row) : String(row.id));

/** Rows that went, that differ and that came, in this order, so that the places stay right. */
function writeRows(text: string, { kind, before, after }: Rewrite): string {
  if (!kind.collection) return text;
  const { schema } = COLLECTIONS[kind.collection];
  const order = Object.keys(schema.shape);
  const merged = rowsOf(after.value);
  const known = new Map(merged.map((row) => [identityOf(row), row]));
  const rows = rowsOf(before.value);
  const gone = rows.flatMap((row, index) => (known.has(identityOf(row)) ? [] : [index]));
  const kept = rows.filter((row) => known.has(identityOf(row)));
  const shorter = gone.reverse().reduce((words, index) => withoutRow(words, index), text);
  const edited = kept.reduce(
    (words, row, index) => applyEdit(words, [index], row, known.get(identityOf(row)) as Row, order),
    shorter,
  );
  const there = new Set(rows.map(identityOf));
  return merged
    .filter((row) => !there.has(identityOf(row)))
    .reduce((words, row) => withRow(words, schema, row), edited);
}

/** Writes a merged value and body into a text. */
export function writeMerged(rewrite: Rewrite): string {
  const { kind, text, before, after } = rewrite;
  if (kind.isList) return writeRows(text, rewrite);
  const order = fieldsOf(kind.collection ? COLLECTIONS[kind.collection].schema : siteSchema).map(({ name }) => name);
  const body = /\.mdx?$/.test(before.path) ? { was: before.body.trim(), is: after.body } : undefined;
  return changedText(text, { order, shown: before.value as Fields, after: after.value as Fields, body });
}
