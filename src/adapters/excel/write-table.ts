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

/** The bytes of a .xlsx with typed cells, its heads kept in view; the same table gives the same bytes. */
export async function writeTable({ sheet, heads, rows, widths }: TypedTable): Promise<Uint8Array> {
  const head = heads.map((value) => ({
    value,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#e8e8e8' as const,
  }));
  const data = [head, ...rows.map((row) => row.map(cellOf))];
  const bytes = await writeExcelFile([
    { sheet, stickyRowsCount: 1, columns: widths.map((width) => ({ width })), data },
  ]).toBuffer();
  return zipOf(unzipSync(new Uint8Array(bytes)));
}
