import type { PageWords } from './page-words.ts';

/** What the small file says of the index: its parts are fetched one by one. */
export interface IndexFile {
  /** Of this release alone, below `search/`: files of two releases are never read together. */
  folder: string;
  /** The first pair of every shard, in their order. */
  shards: string[];
  /** How many pages each file of texts holds. */
  texts: number[];
}

/** Stands for the word behind where a field ends. */
export const FIELD_END = ' ';
/** Stands for whatever is behind: the first place of a page alone, and only for words that are in very many. */
export const ANYTHING = '';

/**
 * A part of the index: word → the word behind it in the same field → every place where the two stand, as
 * `writePlaces` writes it. In the order of code units.
 */
export type Shard = Record<string, Record<string, string>>;

/** A pair as shards are looked up by it. */
export const pairKey = (word: string, next: string): string => `${word} ${next}`;

/** A page as results show it. */
export interface PageTexts {
  /** From the root of the site. */
  url: string;
  words: PageWords;
  /** What of its body's first field has an anchor of its own: from and to in UTF-16 units. */
  places: [id: string, from: number, to: number][];
}

export const shardPath = (folder: string, number: number): string => `${folder}/index-${number}.json`;
export const textsPath = (folder: string, number: number): string => `${folder}/texts-${number}.json`;
