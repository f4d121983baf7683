import { wordsOf, type Folding } from './tokens.ts';

/** What a page says, field by field. */
export interface PageWords {
  /** The title, then what is known of the page: number and dates, offices. */
  head: string[];
  body: string[];
  /** Of its files: their words are not on the page itself. */
  files: string[];
}

export const fieldsOf = ({ head, body, files }: PageWords): string[] => [...head, ...body, ...files];

/** The title has so many places to itself: what stands further on is not in the title. */
export const TITLE_ROOM = 64;

/** Stands in a line where a field ends: no phrase crosses it. */
export const GAP = '';

/** The words of a page in one line, as they are counted in the index. */
export function lineOf({ head: [title = '', ...facts], body, files }: PageWords, folding: Folding): string[] {
  const line = [...wordsOf(title, folding), GAP];
  while (line.length < TITLE_ROOM) line.push(GAP);
  for (const field of [...facts, ...body, ...files]) {
    for (const word of wordsOf(field, folding)) line.push(word);
    line.push(GAP);
  }
  return line;
}
