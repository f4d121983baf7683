/** What a cell shows, or why there are no words to be read; `isNumber` where a program may have dropped digits of it. */
export type SheetCell = { text: string; isNumber?: boolean } | { fault: string };

export interface SheetRow {
  /** As the program numbers it, from 1. */
  number: number;
  /** By column, from 0. An empty cell is the empty text. */
  cells: readonly SheetCell[];
}

/** What is seen of one sheet: hidden rows and columns are empty here, and named in `lost`. */
export interface Sheet {
  name: string;
  rows: readonly SheetRow[];
}

/** 0 → A, 26 → AA, as the heads of columns are written. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `公开事项!D7`. */
export const cellAddress = (sheet: string, column: number, row: number): string =>
  `${sheet}!${columnName(column)}${row}`;

/** `C12` → column 2, row 12. */
export function readAddress(address: string): { column: number; row: number } | undefined {
  const [, letters = '', row = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === '') return undefined;
  return {
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    row: Number(row),
  };
}
