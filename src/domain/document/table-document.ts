/** A row of a printed table: a heading across it, or its cells, a line of a cell to each line of words. */
export type PrintedRow = { heading: string } | { cells: readonly string[] };

/** A document that is one table under its title. */
export interface TableDocument {
  title: string;
  /** What stands between the title and the table, a paragraph each. */
  lines: readonly string[];
  /** Each with the number of columns below it. */
  heads: readonly { text: string; span: number }[];
  /** By column, in parts of the whole. */
  widths: readonly number[];
  rows: readonly PrintedRow[];
}
