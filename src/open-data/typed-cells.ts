import { isCalendarDate } from '#domain/date/calendar-date.ts';
import { cellWords } from './cell.ts';
import { columnsOf, type Row, type Table } from './table.ts';

/** A value as a spreadsheet knows it. */
export type TypedValue = string | number | Date | null;

/** Days are dates there: a program sorts and filters them as such. */
const typed = (text: string): TypedValue => (isCalendarDate(text) ? new Date(`${text}T00:00:00Z`) : text);

const WIDE = 40;
const NARROW = 14;

/** A table for a workbook: heads, typed rows, and how wide each column should be, in characters. */
export function typedTableOf(
  table: Pick<Table, 'schema' | 'label'>,
  rows: readonly Row[],
): { sheet: string; heads: string[]; rows: TypedValue[][]; widths: number[] } {
  const columns = columnsOf(table);
  const cells = rows.map((row) =>
    columns.map(({ name, control }): TypedValue => {
      const value = row[name];
      if (typeof value === 'number') return value;
      const words = cellWords(value, control).toWellFormed();
      return words === '' ? null : typed(words);
    }),
  );
  const isLong = (index: number): boolean => cells.some((row) => String(row[index] ?? '').length > NARROW);
  return {
    sheet: table.label,
    heads: columns.map(({ label }) => label),
    rows: cells,
    widths: columns.map((_, index) => (isLong(index) ? WIDE : NARROW)),
  };
}
