/** Traditional character → simplified, for those that matter to an index. */
export type Folding = ReadonlyMap<string, string>;

export interface Token {
  text: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const NO_FOLDING: Folding = new Map();

/**
 * The one tokeniser, for what is indexed, asked and marked: every Han character by itself, every
 * run of other letters and digits whole, all else dropped. Two dictionaries would disagree, so
 * there is none.
 */
export function tokenize(text: string, folding: Folding = NO_FOLDING): Token[] {
  const tokens: Token[] = [];
  let run: Token | undefined;
  let at = 0;
  for (const original of text) {
    const end = at + original.length;
    for (const char of original.normalize('NFKC').toLowerCase()) {
      if (HAN.test(char)) {
        tokens.push({ text: folding.get(char) ?? char, start: at, end });
        run = undefined;
      } else if (WORD.test(char)) {
        if (run) {
          run.text += char;
          run.end = end;
        } else {
          run = { text: char, start: at, end };
          tokens.push(run);
        }
      } else run = undefined;
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
