/** A word that the index holds, for answers to what was mistyped or typed in pinyin. */
export interface IndexedWord {
  word: string;
  /** How many pages hold it. */
  pages: number;
  /** `yusuan` */
  pinyin: string;
  /** `ys` */
  initials: string;
}

/** As it is sent: `[word, pages, pinyin, initials]`, most frequent first. */
export type WordListFile = [string, number, string, string][];

export const readWordList = (file: WordListFile): IndexedWord[] =>
  file.map(([word, pages, pinyin, initials]) => ({ word, pages, pinyin, initials }));

/** Words that are written so in pinyin, whole or by initials; the most frequent first. */
export function byPinyin(typed: string, words: readonly IndexedWord[]): IndexedWord[] {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]+/g, '');
  return /^[a-zü]{2,}$/.test(letters)
    ? words.filter(({ pinyin, initials }) => pinyin === letters || initials === letters)
    : [];
}

/** Words of the same length that differ in one character; of two characters too little would be left. */
export function byOneCharacter(typed: readonly string[], words: readonly IndexedWord[]): IndexedWord[] {
  if (typed.length < 3) return [];
  return words.filter(({ word }) => {
    const chars = [...word];
    return chars.length === typed.length && chars.filter((char, index) => char !== typed[index]).length === 1;
  });
}
