import type { TextFinding } from './text-finding.ts';

/** A slip and its cure, as staff keep them. */
export interface Word {
  wrong: string;
  right: string;
  /** Longer words in which it is right. */
  except: readonly string[];
}

function* placesOf(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + word.length)) yield at;
}

/** True when the word at an offset is a part of a longer one there: a short name inside the full one is right. */
const isWithin = (text: string, offset: number, wrong: string, longer: string): boolean => {
  for (const at of placesOf(longer, wrong)) if (text.startsWith(longer, offset - at)) return true;
  return false;
};

/** Every slip of a list that stands in a text, as a warning: only its author knows whether it is one. */
export const scanWords = (text: string, words: readonly Word[]): TextFinding[] =>
  words
    .flatMap(({ wrong, right, except }) =>
      [...placesOf(text, wrong)]
        .filter((offset) => ![right, ...except].some((longer) => isWithin(text, offset, wrong, longer)))
        .map((offset): TextFinding => ({
          severity: 'warning',
          offset,
          found: wrong,
          message: `应写“${right}”；写得对的，在 words.yaml 里把它所在的词语加进 except`,
        })),
    )
    .sort((a, b) => a.offset - b.offset);
