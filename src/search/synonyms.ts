import { findPhrase, tokenize, wordsOf, type Folding } from './tokens.ts';
import type { OtherWords, Phrase } from './query.ts';

/** What people say, and how documents put it. */
export interface Synonym {
  said: string;
  written: string[];
}

/** Every reading of a query in which one word that people say stands as documents put it. */
export function inOtherWords(phrases: readonly Phrase[], synonyms: readonly Synonym[], folding: Folding): OtherWords[] {
  return synonyms.flatMap(({ said, written }) => {
    const words = wordsOf(said, folding);
    const replaced = (phrase: Phrase, by: Phrase): Phrase => {
      const [at] = findPhrase(tokenize(phrase.join(' ')), words);
      return at === undefined ? phrase : [...phrase.slice(0, at), ...by, ...phrase.slice(at + words.length)];
    };
    return written.flatMap((word): OtherWords[] => {
      const by = wordsOf(word, folding);
      const other = phrases.map((phrase) => replaced(phrase, by));
      const isSame = other.every((phrase, at) => phrase === phrases[at]);
      return isSame ? [] : [{ word: other.map((phrase) => phrase.join('')).join(' '), phrases: other }];
    });
  });
}
