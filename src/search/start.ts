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
  /** What the names of all its pages come to: files of two releases do not go together. */
  checksum: number;
}

/** The same, read. */
export interface Start {
  folding: Folding;
  synonyms: readonly Synonym[];
  indexed: readonly Row[];
  named: readonly Row[];
  pages: number;
  checksum: number;
}

/** From so many pages on, what the list knows of disclosures has files of its own. */
export const LARGE = 500;
/** What narrows and orders: fetched when somebody does. */
export const LIST_FILE = 'list.json';
/** Address, title and names of each, for browsers that look through nothing else. */
export const TITLES_FILE = 'titles.json';
/** For second readings. */
export const WORDS_FILE = 'words.json';
export type TitlesFile = [url: string, title: string, ...names: string[]][];

export const readStart = ({ folding, indexed, named, ...rest }: StartFile): Start => ({
  ...rest,
  folding: readFolding(folding),
  indexed: readTable(indexed),
  named: readTable(named),
});

/** More pages than these make several indexes, side by side: to make one takes a gigabyte for every six thousand. */
export const PER_INDEX = 5000;

/** The folders of the indexes of so many pages, in the order of their pages. */
export const indexFolders = (pages: number): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(pages / PER_INDEX)) }, (_, at) =>
    at === 0 ? 'pagefind' : `pagefind/${at + 1}`,
  );

/** One number for a list of names, whatever its order. */
export function checksumOf(names: readonly string[]): number {
  let sum = 0;
  for (const char of [...names].sort().join()) sum = (Math.imul(sum, 31) + char.charCodeAt(0)) | 0;
  return sum;
}
