import writeExcelFile from 'write-excel-file/node';

/** Rows of words with their heads first. */
export interface WrittenSheet {
  name: string;
  rows: readonly (readonly string[])[];
  widths: readonly number[];
}

/** So many empty rows are made words beforehand: else a program would turn 20.10 into 20.1. */
const PREPARED_ROWS = 200;

/** The bytes of a .xlsx whose cells are all words, its heads kept in view. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows, widths }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [...rows, ...Array.from({ length: PREPARED_ROWS }, () => widths.map(() => ''))].map((row, index) =>
      row.map((value) => ({
        value,
        type: String,
        format: '@',
        wrap: true,
        alignVertical: 'top' as const,
        ...(index === 0 ? { fontWeight: 'bold' as const, backgroundColor: '#e8e8e8' as const } : {}),
      })),
    ),
  }));
  return writeExcelFile(written).toBuffer();
}
