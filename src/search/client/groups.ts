import { SEARCH_KINDS } from '../kinds.ts';
import { UNLISTED_KIND, type Row } from '../table.ts';
import type { Result } from './holding.ts';

/** Results of one kind. */
export interface Group {
  /** A kind; nothing where all kinds stand together. */
  kind: string;
  results: Result[];
}

const kindOf = ({ row }: Result): string => row?.facets.kind[0] ?? UNLISTED_KIND;

/**
 * Results by kind, in the order of the kinds; but first the kind that begins with what is called so to the
 * letter, and where the best stand first whatever their kind, kinds by their best.
 *
 * @param ordered results in their order
 */
export function groupsOf(ordered: readonly Result[], named: readonly Row[], isRanked: boolean): Group[] {
  const kinds: readonly string[] = isRanked ? [...new Set(ordered.map(kindOf))] : SEARCH_KINDS;
  const groups = kinds
    .map((kind) => ({ kind, results: ordered.filter((result) => kindOf(result) === kind) }))
    .filter(({ results }) => results.length > 0);
  const holdsNamed = ({ results: [first] }: Group): boolean => first?.row !== undefined && named.includes(first.row);
  return [...groups.filter(holdsNamed), ...groups.filter((group) => !holdsNamed(group))];
}

/** All kinds in one list. */
export const together = (ordered: Result[]): Group[] => (ordered.length > 0 ? [{ kind: '', results: ordered }] : []);
