import { FACETS, UNLISTED_KIND, type FacetName, type Row } from './table.ts';

/** What narrows a search. */
export interface Narrowing {
  /** Within a facet any of the values, across facets all. */
  facets: Readonly<Record<FacetName, readonly string[]>>;
  /** First and last day, `YYYY-MM-DD`; empty when open. */
  from: string;
  to: string;
}

const valuesOf = (row: Row | undefined, name: FacetName): readonly string[] =>
  row ? row.facets[name] : name === 'kind' ? [UNLISTED_KIND] : [];

function isWithin(row: Row | undefined, { from, to }: Narrowing): boolean {
  if (!from && !to) return true;
  const date = row?.date ?? '';
  const [first, last] = from && to && from > to ? [to, from] : [from, to];
  return date !== '' && date >= first && (!last || date <= last);
}

/** @param except a facet that is left out, to count what each of its values would leave */
const passes = (row: Row | undefined, narrowing: Narrowing, except?: FacetName): boolean =>
  isWithin(row, narrowing) &&
  FACETS.every((name) => {
    const chosen = narrowing.facets[name];
    return name === except || chosen.length === 0 || valuesOf(row, name).some((value) => chosen.includes(value));
  });

export const isNarrowed = ({ facets, from, to }: Narrowing): boolean =>
  from !== '' || to !== '' || FACETS.some((name) => facets[name].length > 0);

export const narrow = <M extends { row: Row | undefined }>(matches: readonly M[], narrowing: Narrowing): M[] =>
  matches.filter(({ row }) => passes(row, narrowing));

/** How many results each value leaves under everything else that is chosen. */
export function countValues(
  matches: readonly { row: Row | undefined }[],
  narrowing: Narrowing,
): Record<FacetName, Map<string, number>> {
  const counted = FACETS.map((name) => {
    const counts = new Map<string, number>();
    for (const { row } of matches)
      if (passes(row, narrowing, name))
        for (const value of valuesOf(row, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [name, counts] as const;
  });
  return Object.fromEntries(counted) as Record<FacetName, Map<string, number>>;
}
