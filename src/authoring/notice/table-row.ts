import { cellWords, type Table } from '#domain/document/document.ts';
import { cellAddress, type Sheet } from '#domain/sheet/sheet.ts';

/** One row of a notice's table, whatever program it lies in. */
export interface TableRow {
  /** By column, from 0; what is empty may be absent. */
  texts: ReadonlyMap<number, string>;
  /** The place of a column in this row, for a message. */
  where(column?: number): string;
}

/** The rows of a table in a Word file; `place` names it in messages. */
export const rowsOfTable = ({ rows }: Table, place: string): TableRow[] =>
  rows.map((cells, index) => ({
    texts: new Map(cells.map((cell) => [cell.column, cellWords(cell)])),
    where: (column) => {
      const at = cells.findIndex((cell) => cell.column === column);
      return `${place}第${index + 1}行${at < 0 ? '' : `第${at + 1}列`}`;
    },
  }));

/** The rows of a sheet. */
export const rowsOfSheet = ({ name, rows }: Sheet): TableRow[] =>
  rows.map(({ number, cells }) => ({
    texts: new Map(cells.map((cell, column) => [column, 'text' in cell ? cell.text : ''])),
    where: (column) => (column === undefined ? `${name}!第${number}行` : cellAddress(name, column, number)),
  }));

/** What is not empty, by column. */
export const filledIn = ({ texts }: TableRow): [number, string][] =>
  [...texts].filter(([, text]) => text.trim() !== '');
