import { clauseOf } from './clauses.ts';

/** What Markdown takes for itself wherever it stands: Chinese writing, full-width marks, letters and digits. */
const WIDE = String.raw`\p{Script=Han}，。、；：？！“”‘’（）《》〈〉〔〕【】「」—…·％`;
/** Without what begins a block, ends a line by blanks, or makes a link of an address. */
const LINE = new RegExp(String.raw`^[${WIDE}](?:[${WIDE}A-Za-z0-9 ,;()%/+-]|(?<=\d)\.(?=\d))*(?<! )$`, 'u');

/**
 * The paragraphs of a body in which Markdown has nothing to read: lines of Chinese with a blank line between them, as
 * most notices are. To read them all the same is the dearest step of an archive's build.
 *
 * @returns nothing where the whole reader has to look
 */
export function plainParagraphs(body: string): string[] | undefined {
  const paragraphs = body.split(/\n{2,}/).map((paragraph) => paragraph.replace(/^\n|\n$/g, ''));
  const written = paragraphs.filter((paragraph) => paragraph !== '');
  const isPlain = (paragraph: string): boolean => LINE.test(paragraph) && clauseOf(paragraph) === undefined;
  return written.every(isPlain) ? written : undefined;
}
