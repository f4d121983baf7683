import { stringify } from 'csv-stringify/sync';
import { cellWords } from './cell.ts';
import { columnsOf, type Row, type Table } from './table.ts';

/**
 * A table as a spreadsheet program opens it: Chinese heads and words, a byte order mark, lines that end in
 * CRLF (RFC 4180), and no cell that a program would run as a formula.
 */
export function csvOf(table: Pick<Table, 'schema'>, rows: readonly Row[]): string {
  const columns = columnsOf(table);
  return stringify(
    rows.map((row) =>
      columns.map(({ name, control }) => {
        const value = row[name];
        return typeof value === 'number' ? value : cellWords(value, control).toWellFormed();
      }),
    ),
    {
      header: true,
      columns: columns.map(({ name, label }) => ({ key: name, header: label })),
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      // Some programs take a bare line feed for the end of a row.
      quoted_match: /[\r\n]/,
    },
  );
}
