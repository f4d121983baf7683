import type { Row } from './table.ts';

/** A page that holds what was asked for. */
export interface Match {
  /** Where the phrase first stands in the page, in tokens from the title's first. */
  first: number;
  /** Nothing, or no title in it, where the list of pages has not been fetched. */
  row: Row | undefined;
}

interface Wish {
  newestFirst: boolean;
  /** What is called so to the letter. */
  named: readonly Row[];
  /** How many tokens the title of a page has. */
  titleLength: (row: Row) => number;
}

/** Without the list of pages: what begins with the phrase may be called so; this near it stands in the title or right under it. */
const EARLY = 24;

/**
 * The order of results, all of it. What is called so to the letter comes first, then pages whose title
 * holds the phrase, then the rest; among equals the ledger's own order stays: tasks by number,
 * disclosures newest first, references from the top down. “Newest first” goes by the day alone, over
 * all kinds; what has no day comes last.
 *
 * @param matches in the ledger's own order
 */
export function inOrder<M extends Match>(matches: readonly M[], { newestFirst, named, titleLength }: Wish): M[] {
  const rank = ({ first, row }: Match): number => {
    if (newestFirst) return -Number((row?.date ?? '').replace(/-/g, ''));
    if (row && named.includes(row)) return 0;
    if (row?.title) return first < titleLength(row) ? 1 : 2;
    return first === 0 ? 0 : first < EARLY ? 1 : 2;
  };
  return [...matches].sort((a, b) => rank(a) - rank(b));
}
