import type { Piece } from '#domain/document/document.ts';
import { encodeWords, escapeStart, escapeWords } from './escape.ts';

/** How much of the look of some words is kept, and how their signs are written. */
export interface Manner {
  look: boolean;
  encode: boolean;
}

/** From the most readable to the surest. */
export const MANNERS: readonly Manner[] = [
  { look: true, encode: false },
  { look: false, encode: false },
  { look: false, encode: true },
];

const sameLook = (a: Piece, b: Piece): boolean =>
  a.bold === b.bold && a.script === b.script && a.href === b.href && a.note === undefined && b.note === undefined;

/** Words of one look in one piece, however often their program has cut them. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && sameLook(last, piece)) all[all.length - 1] = { ...last, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}

/** Signs around words, not around the blanks at their ends: there Markdown would not see them. */
const around = (words: string, before: string, after = before): string =>
  words.trim() === '' ? words : words.replace(/^(\s*)([^]*?)(\s*)$/, `$1${before}$2${after}$3`);

const destination = (href: string): string => `<${href.replace(/[<>\s\\]/g, (char) => encodeURIComponent(char))}>`;

function writePiece({ text, bold, script, href, note }: Piece, { look, encode }: Manner): string {
  if (note !== undefined) return `[^${note}]`;
  let words = encode ? encodeWords(text) : escapeWords(text);
  if (look && script) words = around(words, `<${script}>`, `</${script}>`);
  if (href !== undefined) words = around(words, '[', `](${/[()<>\s\\]/.test(href) ? destination(href) : href})`);
  return look && bold ? around(words, '**') : words;
}

/** Pieces cut at their line breaks. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    for (const [index, text] of piece.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '' || piece.note !== undefined) lines.at(-1)?.push({ ...piece, text });
    }
  }
  return lines;
}

/**
 * The words of a paragraph in Markdown, a line to each of its lines. Blanks and tabs at the ends of a
 * line are layout that no page shows; the wide blanks of Chinese are words and stay.
 */
export function writeLines(pieces: readonly Piece[], manner: Manner): string[] {
  return linesOf(joined(pieces))
    .map((line) => line.map((piece) => writePiece(piece, manner)).join(''))
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((line) => line !== '')
    .map((line) => (manner.encode ? line : escapeStart(line)));
}

/** The words that a reader of the page should see: for proof. */
export const plainLines = (pieces: readonly Piece[]): string =>
  linesOf(pieces)
    .map((line) => line.map(({ text }) => text).join(''))
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
    .join('');
