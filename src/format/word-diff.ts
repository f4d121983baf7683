import { diffArrays } from 'diff';

/** Some words of a text, and whether the other text has them too. */
export interface DiffedWords {
  text: string;
  isShared: boolean;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsIn = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Two texts word by word: of each its own words, those apart that the other has not. Joined, each is as it was. */
export function wordDiff(before: string, after: string): { before: DiffedWords[]; after: DiffedWords[] } {
  const parts = diffArrays(wordsIn(before), wordsIn(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    isShared: !added && !removed,
    isOfBefore: !added,
    isOfAfter: !removed,
  }));
  const only = (side: 'isOfBefore' | 'isOfAfter'): DiffedWords[] =>
    parts.filter((part) => part[side]).map(({ text, isShared }) => ({ text, isShared }));
  return { before: only('isOfBefore'), after: only('isOfAfter') };
}
