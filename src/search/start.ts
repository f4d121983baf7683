import type { IndexPlace } from './index-files.ts';
import { readTable, type Row, type TableFile } from './table.ts';
import type { Synonym } from './synonyms.ts';
import { readFolding, type Folding } from './tokens.ts';

/** Everything small that a search needs beside the index, in one file: `search/start.json`. */
export interface StartFile {
  /** Pairs of characters. */
  folding: string;
  synonyms: Synonym[];
  /** Pages of the index, in its order; at a large site all but disclosures, which come last. */
  indexed: TableFile;
  /** Pages that are known by their names alone. */
  named: TableFile;
  /** How many pages the index holds. */
  pages: number;
  /** In the order of their pages. */
  indexes: IndexPlace[];
  /** Nothing where the list holds all pages. */
  others?: OthersFiles;
}

/** Files beside it, of the pages that the list leaves out: named by what they hold, so that those of two releases do not meet. */
export interface OthersFiles {
  /** What narrows and orders them: fetched when somebody does. */
  list: string;
  /** Where each of them lies: fetched when somebody takes results away. */
  addresses: string;
}

/** The same, read. */
export interface Start {
  folding: Folding;
  synonyms: readonly Synonym[];
  indexed: readonly Row[];
  named: readonly Row[];
  pages: number;
  indexes: readonly IndexPlace[];
  others?: OthersFiles;
}

/** From so many pages on, what the list knows of disclosures has files of its own. */
export const LARGE = 500;
/** For second readings. */
export const WORDS_FILE = 'words.json';
/** How common characters sound that are in none of those words. */
export const SOUNDS_FILE = 'sounds.json';

export const readStart = ({ folding, indexed, named, ...rest }: StartFile): Start => ({
  ...rest,
  folding: readFolding(folding),
  indexed: readTable(indexed),
  named: readTable(named),
});
