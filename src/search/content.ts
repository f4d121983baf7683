import { tokenize } from './tokens.ts';

/** Stands between two fields: a token without a word takes a position, so no phrase crosses it. */
export const FIELD_GAP = ' ¶ ';
/** Stands for a space of the original inside a token, where a plain one would end it. */
const SPACE = '\u2060';

const narrow = (text: string): string => text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => char.normalize('NFKC'));

/**
 * A field as Pagefind takes it: a blank between tokens, punctuation glued to the token before it so
 * that it takes no position (厦城执〔2021〕86号 is found in any brackets).
 */
export function indexable(field: string): string {
  const text = narrow(field).replace(/_/g, '-').replace(/¶/g, '');
  const tokens = tokenize(text);
  return tokens
    .map(({ start }, index) =>
      text.slice(index === 0 ? 0 : start, tokens[index + 1]?.start ?? text.length).replace(/\s/g, SPACE),
    )
    .join(' ');
}

/** The fields of a record again, to the letter (full-width letters and digits aside). */
export const fieldsOf = (content: string): string[] =>
  content.split(FIELD_GAP).map((field) => field.split(' ').join('').split(SPACE).join(' '));
