import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';

export type Value = string | number | Date | boolean | null | { value: number | string; format: string };

/** The bytes of a .xlsx with these sheets. */
export async function xlsx(sheets: Readonly<Record<string, readonly (readonly Value[])[]>>): Promise<Uint8Array> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) => {
        if (value === null || (typeof value === 'object' && 'format' in value)) return value;
        return value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value };
      }),
    ),
  }));
  return writeExcelFile(written as never).toBuffer();
}

/** The same file with the XML of one part changed, for what only other programs write. */
export function edited(bytes: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        part.test(name) ? strToU8(change(strFromU8(content))) : content,
      ]),
    ),
  );
}
