import type { Field } from '#schemas/field-model.ts';
import { cellWords } from './cell.ts';
import { columnsOf, type Row, type Table } from './table.ts';

/** A value as a spreadsheet knows it. */
export type TypedValue = string | number | Date | null;

/** No cell of a spreadsheet holds more, in UTF-16 units: a file with a longer one does not open. */
const MOST = 32_767;
const CUT = '……（一格写不下，全文在 CSV 里）';

const fitting = (text: string): string =>
  text.length <= MOST ? text : text.slice(0, MOST - CUT.length).replace(/[\uD800-\uDBFF]$/, '') + CUT;

/** What a column of days holds is a date there, with its hour where that is known: a program sorts and filters it as such. */
function typed(text: string, { dated }: Field): TypedValue {
  const [day = '', clock = '00:00'] = text.split(' ');
  return dated ? new Date(`${day}T${clock}:00Z`) : fitting(text);
}

const WIDE = 40;
const NARROW = 14;

/** A table for a workbook: heads, typed rows, and how wide each column should be, in characters. */
export function typedTableOf(
  table: Pick<Table, 'schema' | 'label'>,
  rows: readonly Row[],
): { sheet: string; heads: string[]; rows: TypedValue[][]; widths: number[] } {
  const columns = columnsOf(table);
  const cells = rows.map((row) =>
    columns.map((column): TypedValue => {
      const value = row[column.name];
      if (typeof value === 'number') return value;
      const words = cellWords(value, column.control).toWellFormed();
      return words === '' ? null : typed(words, column);
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
