import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { zipOf } from '../zip.ts';

/** A value as a spreadsheet knows it: a day is a date there, not words; its clock is that of UTC. */
export type TypedCell = string | number | Date | null;

export interface TypedTable {
  sheet: string;
  heads: readonly string[];
  rows: readonly (readonly TypedCell[])[];
  /** In characters. */
  widths: readonly number[];
}

/** In milliseconds. */
const DAY = 86_400_000;

const cellOf = (value: TypedCell) =>
  value instanceof Date
    ? { value, type: Date, format: value.getTime() % DAY === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' }
    : typeof value === 'number'
      ? { value, type: Number }
      : value === null || value === ''
        ? null
        : { value, type: String };

const headOf = (value: string) => ({
  value,
  type: String,
  fontWeight: 'bold' as const,
  backgroundColor: '#e8e8e8' as const,
});

/** The bytes of a .xlsx of a sheet for each table, with typed cells, heads kept in view; the same tables give the same bytes. */
export async function writeTables(tables: readonly TypedTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ sheet, heads, rows, widths }) => ({
    sheet,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [heads.map(headOf), ...rows.map((row) => row.map(cellOf))],
  }));
  return zipOf(unzipSync(new Uint8Array(await writeExcelFile(sheets).toBuffer())));
}
