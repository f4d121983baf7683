import type { Piece } from '#domain/document/document.ts';

/** A line break of the words, which the blanks of the source beside it are no part of. */
export const BREAK = '\u2028';
/** A blank that is a word: Word writes rows of them so. */
const KEPT = '\u00a0';

const BLANK = /[ \t\r\n\f]/;
/** Characters between which Chinese has no blank; halves of rare characters among them. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\ud800-\udfff“”‘’—…·]/;

/** Words whose blanks and line ends count, as in `pre`. */
export const kept = (text: string): string =>
  text
    .replace(/\r\n?|\n/g, BREAK)
    .replaceAll(' ', KEPT)
    .replaceAll('\t', KEPT.repeat(2));

/**
 * The words of a paragraph as a browser would set them: blanks of the source are one, and none at the ends of
 * a line. Word breaks its source between Chinese characters too, where no blank is meant.
 */
export function settle(pieces: readonly Piece[]): Piece[] {
  const whole = pieces.map(({ text }) => text).join('');
  let end = 0;
  return pieces.map((piece) => {
    const from = end;
    end += piece.text.length;
    const text = piece.text.replace(/[ \t\r\n\f]+/g, (_, offset: number) => {
      const start = from + offset;
      const before = whole[start - 1] ?? BREAK;
      // A run that began in the piece before is told there.
      if (BLANK.test(before)) return '';
      const run = /^[ \t\r\n\f]+/.exec(whole.slice(start))?.[0] ?? '';
      const after = whole[start + run.length] ?? BREAK;
      if (before === BREAK || after === BREAK) return '';
      return /[\r\n]/.test(run) && WIDE.test(before) && WIDE.test(after) ? '' : ' ';
    });
    return { ...piece, text: text.replaceAll(BREAK, '\n').replaceAll(KEPT, ' ') };
  });
}
