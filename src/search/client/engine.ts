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

/** What finds words. */
export interface Engine {
  /** Every page that holds the phrase, in the ledger's own order. */
  find(phrase: Phrase): Promise<Hit[]>;
  /** Every page, in the same order. */
  all(): Hit[];
}
