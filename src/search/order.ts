import { TITLE_ROOM } from './page-words.ts';
import type { Row } from './table.ts';

/** A page that holds what was asked for. */
export interface Match {
  /** Where the phrase first stands in the page, in words of its line. */
  first: number;
  /** Nothing, or no title in it, where the list of pages has not been fetched. */
  row: Row | undefined;
}

interface Wish {
  newestFirst: boolean;
  /** What is called so to the letter. */
  named: readonly Row[];
}

/** Where a title begins, and what stands right under it: the number of a document. */
export const isAtHead = (first: number): boolean => first === 0 || first === TITLE_ROOM;

/**
 * The order of results, all of it. What is called so to the letter comes first (where the list of pages
 * holds no names, what is called something that begins so), then pages whose title holds the phrase, then
 * the rest; among equals the ledger's own order stays: tasks by number,
 * disclosures newest first, references from the top down. “Newest first” goes by the day alone, over
 * all kinds; what has no day comes last.
 *
 * @param matches in the ledger's own order
 */
export function inOrder<M extends Match>(matches: readonly M[], { newestFirst, named }: Wish): M[] {
  const rank = ({ first, row }: Match): number => {
    if (newestFirst) return -Number((row?.date ?? '').replace(/-/g, ''));
    if (row && named.includes(row)) return 0;
    if (!row?.title && isAtHead(first)) return 0;
    return first < TITLE_ROOM ? 1 : 2;
  };
  return [...matches].sort((a, b) => rank(a) - rank(b));
}
