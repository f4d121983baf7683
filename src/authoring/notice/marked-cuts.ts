import { excerpts } from '#format/excerpts.ts';
import type { Cut } from './propose-cuts.ts';

/** Marks around a promise: the first pair that the words themselves have none of. */
const MARKS = ['【】', '〖〗', '｛｝'] as const;

/** The pair of marks that stands around promises in these words. */
export const marksFor = (words: string): readonly [opens: string, closes: string] => {
  const [opens = '', closes = ''] = MARKS.find((pair) => ![...pair].some((mark) => words.includes(mark))) ?? MARKS[0];
  return [opens, closes];
};

/** The words with a mark before and after each promise: 【明确解读责任】，【落实解读机制】。 */
export function markCuts(words: string, cuts: readonly Cut[]): string {
  const [opens, closes] = marksFor(words);
  let marked = '';
  let from = 0;
  for (const [start, end] of cuts) {
    marked += `${words.slice(from, start)}${opens}${words.slice(start, end)}${closes}`;
    from = end;
  }
  return marked + words.slice(from);
}

/** Where quotes stand in the words, those that stand in them in this order. */
export function cutsOfQuotes(words: string, quotes: readonly string[]): Cut[] {
  let from = 0;
  return quotes.flatMap((quote): Cut[] => {
    const start = words.indexOf(quote, from);
    if (start < 0) return [];
    from = start + quote.length;
    return [[start, from]];
  });
}

/**
 * What somebody marked, who may move, add and take away marks and no letter besides. A line break that a text field
 * put there is none of theirs.
 *
 * @returns the promises to the letter, in order; or why not, in Chinese without a full stop
 */
export function readCuts(marked: string, words: string): { quotes: string[] } | { fault: string } {
  const [opens, closes] = marksFor(words);
  const text = marked.replace(/\r?\n/g, '');
  const bare = text.split(opens).join('').split(closes).join('');
  if (bare !== words) {
    const [written, wanted] = excerpts(bare, words);
    return { fault: `只能动 ${opens} ${closes}，字和标点一个也不能改；写的是“${written}”，原文是“${wanted}”` };
  }
  const parts = text.split(opens);
  const quotes: string[] = [];
  for (const [index, part] of parts.entries()) {
    const [quote = '', ...rest] = part.split(closes);
    const isPaired = index === 0 ? rest.length === 0 : rest.length === 1;
    if (!isPaired) return { fault: `${opens} 和 ${closes} 要成对，一对里面不能再有；看“${part.slice(0, 20)}”这里` };
    if (index > 0 && quote.trim() === '')
      return { fault: `有一对 ${opens}${closes} 里面是空的；删掉它，或者把字括进去` };
    if (index > 0) quotes.push(quote);
  }
  return quotes.length > 0 ? { quotes } : { fault: `还没有一条承诺：用 ${opens} ${closes} 把一条承诺的原话括起来` };
}
