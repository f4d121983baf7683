/** A sheet that a person fills in: what is given stands fixed, and each answer is told what it takes. */
export interface GuidedSheet {
  name: string;
  /** The first holds the heads. */
  rows: readonly (readonly GuidedCell[])[];
  /** In characters, by column. */
  widths: readonly number[];
  rules: readonly CellRule[];
}

export interface GuidedCell {
  text: string;
  look: CellLook;
}

/** A head, what is given, words to be written as they are typed, long words, a day. */
export type CellLook = 'head' | 'given' | 'words' | 'text' | 'day';

/** What some cells of one column take, with a note that shows while one of them is chosen. */
export interface CellRule {
  /** From 0. */
  column: number;
  /** From 1, both of them in it. */
  rows: readonly [first: number, last: number];
  note: string;
  takes: 'anything' | 'nothing' | 'day' | Proposals;
}

/** Words to choose from; others may be typed. */
export interface Proposals {
  sheet: string;
  /** From 0. */
  column: number;
  rows: readonly [first: number, last: number];
}
