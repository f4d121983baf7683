/** Words of one look. A line break is `\n`; nothing else in it is markup. */
export interface Piece {
  text: string;
  bold?: boolean | undefined;
  script?: 'sub' | 'sup' | undefined;
  /** Where it links to. */
  href?: string | undefined;
  /** The number of the note that is called here; the text is then empty. */
  note?: string | undefined;
}

export interface Paragraph {
  kind: 'paragraph';
  pieces: readonly Piece[];
  /** 1 for the highest; nothing for running text. */
  heading?: number | undefined;
  /** Depth of a bullet, from 0. */
  bullet?: number | undefined;
  isTitle: boolean;
  isCentred: boolean;
  /** In half points, of the first words. */
  size?: number | undefined;
}

export interface Cell {
  /** From 0, in columns of the grid. */
  column: number;
  /** How many columns of the grid it takes. */
  span: number;
  paragraphs: readonly Paragraph[];
}

export interface Table {
  kind: 'table';
  columns: number;
  rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | Table;

/** Something that the page cannot show as the document does, with the words that are concerned. */
export interface Lost {
  /** In Chinese, without a full stop. */
  what: string;
  /** In Chinese: which paragraph, cell or part. */
  where: string;
}

/** A document as paragraphs and tables, whatever program wrote it. */
export interface WordDocument {
  blocks: readonly Block[];
  /** By their number, in the order in which they are called. */
  notes: ReadonlyMap<string, readonly Paragraph[]>;
  lost: readonly Lost[];
}

/** The words of a paragraph, without any markup. */
export const wordsOf = ({ pieces }: Pick<Paragraph, 'pieces'>): string => pieces.map(({ text }) => text).join('');

/** The words of a cell, a line to each paragraph. */
export const cellWords = ({ paragraphs }: Pick<Cell, 'paragraphs'>): string =>
  paragraphs.map(wordsOf).join('\n').trim();
