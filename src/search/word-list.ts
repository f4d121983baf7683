/** A word that the index holds, for answers to what was mistyped or typed in pinyin. */
export interface IndexedWord {
  word: string;
  /** `yu`, `suan` */
  syllables: string[];
}

/** As it is sent. */
export interface WordListFile {
  /** Most useful first; with its syllables only where its characters do not sound as they mostly do: `xia men`. */
  words: (string | [word: string, syllables: string])[];
  /** Their characters by how they mostly sound: `yi一以已…`. */
  sounds: string[];
}

/** In characters. */
export const LONGEST_WORD = 8;

/** How each character mostly sounds. */
export const syllablesOf = (sounds: readonly string[]): Map<string, string> =>
  new Map(
    sounds.flatMap((line) => {
      const [, syllable = '', chars = ''] = /^([a-zü]+)(.*)$/.exec(line) ?? [];
      return [...chars].map((char) => [char, syllable] as const);
    }),
  );

export function readWords({ words, sounds }: WordListFile): IndexedWord[] {
  const known = syllablesOf(sounds);
  return words.map((entry) => {
    if (typeof entry !== 'string') return { word: entry[0], syllables: entry[1].split(' ') };
    return { word: entry, syllables: [...entry].map((char) => known.get(char) ?? '') };
  });
}

/** Words that are written so in pinyin, whole or by initials; the most frequent first. */
export function byPinyin(typed: string, words: readonly IndexedWord[]): IndexedWord[] {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]+/g, '');
  return /^[a-zü]{2,}$/.test(letters)
    ? words.filter(
        ({ syllables }) =>
          syllables.join('') === letters || syllables.map((each) => each.charAt(0)).join('') === letters,
      )
    : [];
}

/** Words that sound the same: 复义 for 复议. */
export function bySound(
  typed: readonly string[],
  words: readonly IndexedWord[],
  sounds: readonly string[],
): IndexedWord[] {
  const known = syllablesOf(sounds);
  const pinyin = typed.map((char) => known.get(char) ?? '?').join('');
  return typed.length < 2
    ? []
    : words.filter(({ syllables }) => syllables.length === typed.length && syllables.join('') === pinyin);
}

/** 十三五 is not 十四五, mistyped. */
const NUMERAL = /[〇零一二三四五六七八九十百千万]/;

/** Words of the same length that differ in one Han character; of two characters too little would be left. */
export function byOneCharacter(typed: readonly string[], words: readonly IndexedWord[]): IndexedWord[] {
  if (typed.length < 3 || typed.some((word) => [...word].length > 1)) return [];
  return words.filter(({ word }) => {
    const chars = [...word];
    const slips = chars.flatMap((char, at) => (char === typed[at] ? [] : [[char, typed[at] ?? '']]));
    const areNumbers = slips.some((pair) => pair.every((char) => NUMERAL.test(char)));
    return chars.length === typed.length && slips.length === 1 && !areNumbers;
  });
}
