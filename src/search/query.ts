import { wordsOf, type Folding } from './tokens.ts';

/** A phrase: its words stand next to each other in one field. */
export type Phrase = string[];

/** What was asked: every phrase has to be there. */
export interface Query {
  phrases: Phrase[];
  /** Set when markup was taken out of what was typed, and the answer has to say so. */
  readAs?: string | undefined;
}

const DATE = /(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?/g;

/** 2021-09-17, 2021.9.17 and 2021年09月17日 are one day, written as it is indexed. */
const spokenDates = (text: string): string =>
  text.replace(DATE, (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`);

const phrasesOf = (parts: readonly string[], folding: Folding): Phrase[] =>
  parts.map((part) => wordsOf(part, folding)).filter((phrase) => phrase.length > 0);

/** Reads what was typed. A blank means “and”; everything is text, never markup. */
export function readQuery(typed: string, folding: Folding): Query {
  const text = typed.normalize('NFKC').trim();
  const stripped = text.replace(/<\/?[a-z][^>]*>/gi, '');
  const readAs = stripped === text ? undefined : stripped.trim();
  return { phrases: phrasesOf(spokenDates(stripped).split(/\s+/), folding), readAs };
}

/** The same, cut at punctuation too: 政策解读、新闻发布会 asks for both. */
export const splitAtPunctuation = (typed: string, folding: Folding): Phrase[] =>
  phrasesOf(spokenDates(typed.normalize('NFKC')).split(/[\s\p{P}]+/u), folding);

/** How Pagefind is asked for a phrase. */
export const quoted = (phrase: Phrase): string => `"${phrase.join(' ')}"`;
