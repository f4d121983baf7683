import { pinyin } from 'pinyin-pro';

/** The 3,755 common characters: rows 16 to 55 of GB 2312. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe && !(row === 0xd7 && cell > 0xf9); cell += 1) bytes.push(row, cell);
  return [...decoder.decode(Uint8Array.from(bytes))];
}

/** A line for each syllable, with those of its characters that are wanted. */
export const withOnly = (sounds: readonly string[], wanted: (char: string) => boolean): string[] =>
  sounds.flatMap((line) => {
    const chars = [...line].filter((char) => /\p{Script=Han}/u.test(char));
    const kept = chars.filter(wanted);
    return kept.length > 0 ? [line.replace(chars.join(''), kept.join(''))] : [];
  });

/** Common characters by syllable, in the order of the alphabet: a line `yi一以已…` each. */
export function listSounds(): string[] {
  const bySyllable = new Map<string, string>();
  for (const char of commonCharacters()) {
    const syllable = pinyin(char, { toneType: 'none', v: true });
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + char);
  }
  return [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, chars]) => syllable + chars);
}
