import type { PageWords } from '../content.ts';
import type { Phrase } from '../query.ts';

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

/** What finds words: Pagefind, or in an old browser the list of titles. */
export interface Engine {
  /** False where only titles, numbers, offices and themes are looked through. */
  isFull: boolean;
  /** Every page that holds the phrase, in the ledger's own order. */
  find(phrase: Phrase): Promise<Hit[]>;
  /** Every page, in the same order. */
  all(): Promise<Hit[]>;
}
