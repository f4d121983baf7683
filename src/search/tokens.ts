/** Character as written → as it is indexed: traditional and radical forms, for those that matter to an index. */
export type Folding = ReadonlyMap<string, string>;

export interface Token {
  text: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Scripts that write words without a blank between them: a token for each character. */
const SINGLE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}]/u;
/** No part of a word, as Pagefind has it: an accent may be typed or left out. */
const MARK = /\p{M}/u;
/** A number in one character (①, Ⅲ, ½) is a word by itself: ①2021年 is not 12021年. Superscripts are none: m² is ㎡. */
const WHOLE_NUMBER = /(?![²³¹⁰-₉])[\p{Nl}\p{No}]/u;
const DIGIT = /\p{Nd}/u;
const NO_FOLDING: Folding = new Map();

/** Pairs, one after the other, as they are sent. */
export function readFolding(pairs: string): Folding {
  const chars = [...pairs];
  return new Map(chars.flatMap((char, at) => (at % 2 === 0 ? [[char, chars[at + 1] ?? char] as const] : [])));
}

/** What a character comes to: a word by itself, a letter or digit of one, or the end of one. */
interface Part {
  text: string;
  kind: 'word' | 'letter' | 'digit' | 'end';
}
const END: Part = { text: '', kind: 'end' };

function partsOf(original: string, folding: Folding): Part[] {
  const plain = (folding.get(original) ?? original).normalize('NFKC').toLowerCase().normalize('NFD');
  const parts = [...plain].flatMap((char): Part[] => {
    if (MARK.test(char)) return [];
    if (!WORD.test(char)) return [END];
    if (SINGLE.test(char)) return [{ text: folding.get(char) ?? char, kind: 'word' }];
    return [{ text: char, kind: DIGIT.test(char) ? 'digit' : 'letter' }];
  });
  return WHOLE_NUMBER.test(original) ? [END, ...parts, END] : parts;
}

/** A text has few characters, and many of each. */
const known = new WeakMap<Folding, Map<string, Part[]>>();

/**
 * The one tokeniser, for what is indexed, asked and marked: every Han character by itself, every run
 * of other letters and digits whole, a number apart from the unit behind it (300㎡), all else
 * dropped; each in one form, however it was written. Two dictionaries would disagree, so there is none.
 */
export function tokenize(text: string, folding: Folding = NO_FOLDING): Token[] {
  const parts = known.get(folding) ?? new Map<string, Part[]>();
  known.set(folding, parts);
  const tokens: Token[] = [];
  let run: Token | undefined;
  let isNumber = false;
  let at = 0;
  for (const original of text) {
    const end = at + original.length;
    const own = parts.get(original) ?? partsOf(original, folding);
    parts.set(original, own);
    for (const { text: char, kind } of own) {
      if (kind === 'end') run = undefined;
      else if (kind === 'word') {
        tokens.push({ text: char, start: at, end });
        run = undefined;
      } else if (run && !(isNumber && kind === 'letter')) {
        run.text += char;
        run.end = end;
        isNumber = isNumber && kind === 'digit';
      } else {
        run = { text: char, start: at, end };
        isNumber = kind === 'digit';
        tokens.push(run);
      }
    }
    at = end;
  }
  return tokens;
}

/** The tokens alone. */
export const wordsOf = (text: string, folding?: Folding): string[] =>
  tokenize(text, folding).map((token) => token.text);

/** Where a phrase stands in a list of tokens: the position of each first word. */
export function findPhrase(tokens: readonly Token[], phrase: readonly string[]): number[] {
  if (phrase.length === 0) return [];
  const found: number[] = [];
  for (let i = 0; i + phrase.length <= tokens.length; i += 1) {
    if (phrase.every((word, offset) => tokens[i + offset]?.text === word)) found.push(i);
  }
  return found;
}
