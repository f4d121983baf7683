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

/** As it is sent. */
export interface WordListFile {
  /** Most frequent first. */
  words: [word: string, pages: number, pinyin: string, initials: string][];
  /** Common characters by how they sound: `yi一以已…`. */
  sounds: string[];
}

export const readWords = ({ words }: WordListFile): IndexedWord[] =>
  words.map(([word, pages, pinyin, initials]) => ({ word, pages, pinyin, initials }));

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

/** Words that sound the same: 复义 for 复议. */
export function bySound(
  typed: readonly string[],
  words: readonly IndexedWord[],
  sounds: readonly string[],
): IndexedWord[] {
  const syllables = new Map(
    sounds.flatMap((line) => {
      const [, syllable = '', chars = ''] = /^([a-zü]+)(.*)$/.exec(line) ?? [];
      return [...chars].map((char) => [char, syllable] as const);
    }),
  );
  const pinyin = typed.map((char) => syllables.get(char) ?? '?').join('');
  return typed.length < 2
    ? []
    : words.filter((each) => each.pinyin === pinyin && [...each.word].length === typed.length);
}

/** Words of the same length that differ in one character; of two characters too little would be left. */
export function byOneCharacter(typed: readonly string[], words: readonly IndexedWord[]): IndexedWord[] {
  if (typed.length < 3) return [];
  return words.filter(({ word }) => {
    const chars = [...word];
    return chars.length === typed.length && chars.filter((char, index) => char !== typed[index]).length === 1;
  });
}
