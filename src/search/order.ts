import type { Row } from './table.ts';
import { wordsOf, type Folding } from './tokens.ts';

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
  folding: Folding;
}

/** Where the list of pages holds no title: this near to its beginning it stands in the title or right under it. */
const EARLY = 24;

/** Whether a phrase begins in the title of a page, as far as the list of pages tells. */
export const isInTitle = ({ first, row }: Match, folding: Folding): boolean =>
  first < (row?.title ? wordsOf(row.title, folding).length : EARLY);

/**
 * The order of results, all of it. What is called so to the letter comes first (where the list of pages
 * holds no title, what begins so), then pages whose title
 * holds the phrase, then the rest; among equals the ledger's own order stays: tasks by number,
 * disclosures newest first, references from the top down. “Newest first” goes by the day alone, over
 * all kinds; what has no day comes last.
 *
 * @param matches in the ledger's own order
 */
export function inOrder<M extends Match>(matches: readonly M[], { newestFirst, named, folding }: Wish): M[] {
  const rankOf = (match: Match): number => {
    const { first, row } = match;
    if (newestFirst) return -Number((row?.date ?? '').replace(/-/g, ''));
    if ((row && named.includes(row)) || (!row?.title && first === 0)) return 0;
    return isInTitle(match, folding) ? 1 : 2;
  };
  const ranks = new Map(matches.map((match) => [match, rankOf(match)]));
  return [...matches].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}
