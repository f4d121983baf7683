import { quoted, type Phrase } from '../query.ts';
import { weigh } from '../rank.ts';
import type { SearchKind } from '../kinds.ts';
import type { Engine, PagefindResult } from './pagefind.ts';

export type Facets = Readonly<Record<string, readonly string[]>>;

/** Pages that hold every phrase, best or newest first. */
export interface Found {
  results: PagefindResult[];
}

const filtersOf = (facets: Facets, kind?: SearchKind): Record<string, unknown> => {
  const filters: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(facets))
    if (values.length > 0 && name !== 'kind') filters[name] = { any: [...values] };
  const kinds = kind ? [kind] : (facets.kind ?? []);
  if (kinds.length > 0) filters.kind = { any: kinds };
  return filters;
};

async function holding(
  engine: Engine,
  phrase: Phrase,
  filters: Record<string, unknown>,
  newestFirst: boolean,
): Promise<PagefindResult[]> {
  const options = { filters, ...(newestFirst ? { sort: { date: 'desc' as const } } : {}) };
  return (await engine.pagefind.search(quoted(phrase), options)).results;
}

/**
 * Every page of a kind that holds all phrases. A quoted search is exact and independent of what was
 * searched before; the unquoted one beside it only tells how often and where, for the order.
 */
export async function findExact(
  engine: Engine,
  phrases: readonly Phrase[],
  facets: Facets,
  kind: SearchKind,
  newestFirst: boolean,
): Promise<Found> {
  const filters = filtersOf(facets, kind);
  const [first = [], ...others] = await Promise.all(
    phrases.map((phrase) => holding(engine, phrase, filters, newestFirst)),
  );
  const inAll = others.map((results) => new Set(results.map(({ id }) => id)));
  const results = first.filter(({ id }) => inAll.every((ids) => ids.has(id)));
  if (newestFirst || results.length < 2) return { results };
  const [main = []] = phrases;
  const loose = await engine.pagefind.search(main.join(' '), { filters });
  const weights = new Map(loose.results.map((match) => [match.id, weigh(match, main.length)]));
  const weightOf = ({ id }: PagefindResult): number => weights.get(id) ?? 0;
  return { results: [...results].sort((a, b) => weightOf(b) - weightOf(a)) };
}

/** Every page of a kind that the facets leave, newest first: for browsing without a word. */
export const findAll = async (engine: Engine, facets: Facets, kind: SearchKind): Promise<Found> =>
  engine.pagefind.search(null, { filters: filtersOf(facets, kind), sort: { date: 'desc' } });

/** True when any page at all holds the phrases, whatever the facets. */
export async function exists(engine: Engine, phrases: readonly Phrase[]): Promise<boolean> {
  if (phrases.length === 0) return false;
  const found = await Promise.all(phrases.map((phrase) => holding(engine, phrase, {}, false)));
  const [first = [], ...others] = found.map((results) => new Set(results.map(({ id }) => id)));
  return [...first].some((id) => others.every((ids) => ids.has(id)));
}

/** How many results each facet value has, for a query of one phrase; several cannot be counted without loading them. */
export async function countFacets(
  engine: Engine,
  phrases: readonly Phrase[],
): Promise<Record<string, Record<string, number>> | undefined> {
  const [only, ...others] = phrases;
  if (!only || others.length > 0) return undefined;
  await engine.pagefind.filters();
  return (await engine.pagefind.search(quoted(only))).filters;
}
