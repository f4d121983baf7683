import { findPhrase, tokenize, type Folding } from './tokens.ts';

/** Stands between two fields: a token without a word takes a position, so no phrase crosses it. */
const FIELD_GAP = '¶';
/** Stands between the parts of a page. */
const PART_GAP = '‖';
/** Stands for a space of the original inside a token, where a plain one would end it. */
const SPACE = '\u2060';

/** Where Pagefind would end a token, and then some. */
const BLANK = /[\s\u0085]/g;

/** What a page says, field by field. */
export interface PageWords {
  /** The title, then what is known of the page: number and dates, offices. */
  head: string[];
  body: string[];
  /** Of its files: their words are not on the page itself. */
  files: string[];
}

/** A page as Pagefind takes it. */
export interface IndexedWords {
  content: string;
  /** What stands there where a word is indexed in another form: a line `position as-written` each. */
  written: string;
}

/** What Pagefind would take for a part of a word (the sign 🅿 too), and the two gaps. */
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{Alphabetic}\p{N}\p{M}_¶‖]/gu, '');

/** Of any other word Pagefind keeps parts too, where a capital or a mark is in it: Phone of iPhone. */
const WITHOUT_PARTS = /^(?:.|\p{Nd}+)$/u;

/**
 * Words as Pagefind takes them: a blank between tokens, punctuation glued to the token before it so
 * that it takes no position (厦城执〔2021〕86号 is found in any brackets), every word in the form in
 * which it is asked for.
 */
export function indexable({ head, body, files }: PageWords, folding?: Folding): IndexedWords {
  const written: string[] = [];
  const words: string[] = [];
  const addField = (text: string): void => {
    const tokens = tokenize(text, folding);
    for (const [index, token] of tokens.entries()) {
      const end = tokens[index + 1]?.start ?? text.length;
      const original = text.slice(index === 0 ? 0 : token.start, end).replace(BLANK, SPACE);
      const isPlain = original === token.text || (WITHOUT_PARTS.test(token.text) && lettersOf(original) === token.text);
      if (!isPlain) written.push(`${words.length} ${original}`);
      words.push(isPlain ? original : token.text);
    }
  };
  for (const [nth, part] of [head, body, files].entries()) {
    if (nth > 0) words.push(PART_GAP);
    for (const [index, field] of part.entries()) {
      if (index > 0) words.push(FIELD_GAP);
      addField(field);
    }
  }
  return { content: words.join(' '), written: written.join('\n') };
}

/** The words of a page again, to the letter. */
export function readWords({ content, written }: IndexedWords): PageWords {
  const originals = new Map(
    Array.from(written.matchAll(/^(\d+) (.*)$/gm), ([, position, original]) => [Number(position), original]),
  );
  const parts: string[][] = [[]];
  let field: string[] | undefined;
  const close = (): void => {
    if (field) parts[parts.length - 1]?.push(field.join('').replace(/\u2060/g, ' '));
    field = undefined;
  };
  for (const [position, word] of content.split(' ').filter(Boolean).entries()) {
    const original = originals.get(position);
    if (original === undefined && word === PART_GAP) {
      close();
      parts.push([]);
    } else if (original === undefined && word === FIELD_GAP) {
      // The first of two may hold no word.
      field ??= [];
      close();
      field = [];
    } else (field ??= []).push(original ?? word);
  }
  close();
  const [head = [], body = [], files = []] = parts;
  return { head, body, files };
}

/** Where a phrase first stands in a page, in tokens from the title's first as {@link indexable} counts them. */
export function placeOf(
  { head, body, files }: PageWords,
  phrase: readonly string[],
  folding: Folding,
): number | undefined {
  let before = 0;
  for (const part of [head, body, files]) {
    // A part without a field takes a gap too.
    for (const field of part.length > 0 ? part : ['']) {
      const tokens = tokenize(field, folding);
      const [found] = findPhrase(tokens, phrase);
      if (found !== undefined) return before + found;
      before += tokens.length + 1;
    }
  }
  return undefined;
}
