import { otherDates, spokenDates } from './dates.ts';
import { wordsOf, type Folding } from './tokens.ts';

/** A phrase: its words stand next to each other in one field. */
export type Phrase = string[];

/** What was asked: every phrase has to be there. */
export interface Query {
  phrases: Phrase[];
  /** Set when markup was taken out of what was typed, and the answer has to say so. */
  readAs?: string | undefined;
}

/** The same query in the words of documents. */
export interface OtherWords {
  /** The word of the documents that was put in. */
  word: string;
  phrases: Phrase[];
}

const phrasesOf = (parts: readonly string[], folding: Folding): Phrase[] =>
  parts.map((part) => wordsOf(part, folding)).filter((phrase) => phrase.length > 0);

/** Reads what was typed. A blank means “and”; everything is text, never markup. */
export function readQuery(typed: string, folding: Folding): Query {
  const text = typed.normalize('NFKC').trim();
  const stripped = text.replace(/<\/?[a-z][^>]*>/gi, '');
  const readAs = stripped === text ? undefined : stripped.trim();
  return { phrases: phrasesOf(spokenDates(stripped).split(/\s+/), folding), readAs };
}

/** What was typed with a date that may be meant by it, in the words of documents. */
export function datedQuery(typed: string, folding: Folding): OtherWords[] {
  const read = otherDates(typed.normalize('NFKC').trim());
  return read === undefined ? [] : [{ word: read, phrases: phrasesOf(read.split(/\s+/), folding) }];
}

/** The same, cut at punctuation too: 政策解读、新闻发布会 asks for both. */
export const splitAtPunctuation = (typed: string, folding: Folding): Phrase[] =>
  phrasesOf(spokenDates(typed.normalize('NFKC')).split(/[\s\p{P}]+/u), folding);

/** How Pagefind is asked for a phrase. */
export const quoted = (phrase: Phrase): string => `"${phrase.join(' ')}"`;
