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
  return { phrases: phrasesOf(stripped.split(/\s+/), folding), readAs };
}

/** What was typed with a date that may be meant by it, in the words of documents. */
export function datedQuery(typed: string, folding: Folding): OtherWords[] {
  const read = otherDates(typed.normalize('NFKC').trim());
  return read === undefined ? [] : [{ word: read, phrases: phrasesOf(read.split(/\s+/), folding) }];
}

/** What makes a question of it: 法规处是干什么的, 怎么申请. */
const QUESTION =
  /请问|什么时候|几时|我要|我想|想问|怎么样?|怎样|如何|为什么|(?:是?[干做管]|有)?什么的?|在?哪[里儿]?|有?哪些|有没有|多少|是谁|[吗呢？?]/g;
const NUMBER = /\d+/g;
const NUMBER_WITH_UNIT = /\d+(?:年(?:\d+月(?:\d+日)?)?|[号项条])?/g;

/**
 * What nothing holds as it was typed, asked for apart: without the words of a question, and with a number
 * apart from the words beside it (2019年报, 2024年总结). The nearest to what was typed first.
 */
export function looserQueries(typed: string, folding: Folding): OtherWords[] {
  const text = typed.normalize('NFKC').trim();
  const core = text.replace(QUESTION, ' ');
  const ways = [core, ...[NUMBER, NUMBER_WITH_UNIT].map((number) => core.replace(number, ' $& '))];
  const words = new Set(ways.map((way) => way.replace(/\s+/g, ' ').trim()));
  return [...words].flatMap((word) => {
    const phrases = phrasesOf(word.split(' '), folding);
    return word === text || phrases.length === 0 ? [] : [{ word, phrases }];
  });
}

/**
 * What nothing holds to the letter: with its days as documents mostly write them, then cut at punctuation too, as
 * 政策解读、新闻发布会 asks for both. The nearest to what was typed first.
 */
export function freerPhrases(typed: string, folding: Folding): Phrase[][] {
  const spoken = spokenDates(typed.normalize('NFKC'));
  return [/\s+/, /[\s\p{P}]+/u].map((border) => phrasesOf(spoken.split(border), folding));
}
