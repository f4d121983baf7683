import type { PageWords } from '../content.ts';

/** A page that holds a phrase. */
export interface Hit {
  /** Its number in the list of pages. */
  at: number;
  /** Where the phrase first stands, in tokens from the title's first. */
  first: number;
  read(): Promise<ReadPage>;
}

/** What is shown of a page. */
export interface ReadPage {
  /** From the root of the site. */
  url: string;
  words: PageWords;
  /** Places of its first field with an anchor: `id from to`. */
  places: readonly string[];
}

/** What finds words. */
export interface Engine {
  /** Every page that holds the phrase, in the ledger's own order. A word left out may be any. */
  find(phrase: readonly (string | undefined)[]): Promise<Hit[]>;
  /** What there is to fetch to know where a word stands, in kilobytes, at least what a request costs. */
  costOf(word: string): number;
  /** Every page, in the same order. */
  all(): Hit[];
}
