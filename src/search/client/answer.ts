import { SEARCH_KINDS, type SearchKind } from '../kinds.ts';
import { readQuery, splitAtPunctuation, type Phrase } from '../query.ts';
import { readAgain } from './approximate.ts';
import { countFacets, exists, findAll, findExact, type Facets } from './find.ts';
import type { Engine, PagefindResult } from './pagefind.ts';

export interface Group {
  kind: SearchKind;
  results: PagefindResult[];
}

export interface Answer {
  /** What is marked in the results. */
  phrases: Phrase[];
  groups: Group[];
  total: number;
  /** Set when the results do not hold the query as typed: the words that say so. */
  notice?: string | undefined;
  counts?: Record<string, Record<string, number>> | undefined;
}

const kindsOf = ({ kind = [] }: Facets): readonly SearchKind[] =>
  kind.length === 0 ? SEARCH_KINDS : SEARCH_KINDS.filter((each) => kind.includes(each));

async function groupsOf(
  engine: Engine,
  phrases: readonly Phrase[],
  facets: Facets,
  newestFirst: boolean,
): Promise<Group[]> {
  const groups = await Promise.all(
    kindsOf(facets).map(async (kind) => ({ kind, ...(await findExact(engine, phrases, facets, kind, newestFirst)) })),
  );
  return groups.filter(({ results }) => results.length > 0);
}

/** Pages that hold any of the pieces: the more and the rarer and the longer, the better. */
async function groupsOfPieces(engine: Engine, pieces: readonly Phrase[], facets: Facets): Promise<Group[]> {
  const groups = await Promise.all(
    kindsOf(facets).map(async (kind): Promise<Group> => {
      const found = await Promise.all(
        pieces.map(async (piece) => ({ piece, ...(await findExact(engine, [piece], facets, kind, false)) })),
      );
      const scores = new Map<string, { result: PagefindResult; score: number }>();
      for (const { piece, results } of found) {
        for (const result of results) {
          const entry = scores.get(result.id) ?? { result, score: 0 };
          entry.score += piece.length * (1 + 1 / results.length);
          scores.set(result.id, entry);
        }
      }
      const ranked = [...scores.values()].sort((a, b) => b.score - a.score);
      const best = ranked[0]?.score ?? 0;
      return {
        kind,
        results: ranked.filter(({ score }, index) => score >= 0.6 * best || index < 10).map(({ result }) => result),
      };
    }),
  );
  return groups.filter(({ results }) => results.length > 0);
}

const totalOf = (groups: readonly Group[]): number => groups.reduce((sum, { results }) => sum + results.length, 0);

/** What the facets alone leave, for a link such as `?office=法规处`. */
export async function browse(engine: Engine, facets: Facets): Promise<Answer> {
  const groups = await Promise.all(
    kindsOf(facets).map(async (kind): Promise<Group> => ({
      kind,
      results: (await findAll(engine, facets, kind)).results,
    })),
  );
  const found = groups.filter(({ results }) => results.length > 0);
  return { phrases: [], groups: found, total: totalOf(found) };
}

/** The answer to what was typed: exact, or second best and said to be. */
export async function answer(engine: Engine, typed: string, facets: Facets, newestFirst: boolean): Promise<Answer> {
  const { phrases, readAs } = readQuery(typed, engine.folding);
  if (phrases.length === 0) return { phrases, groups: [], total: 0 };
  const split = splitAtPunctuation(readAs ?? typed, engine.folding);
  for (const attempt of [phrases, ...(split.length > phrases.length ? [split] : [])]) {
    if (!(await exists(engine, attempt))) continue;
    const groups = await groupsOf(engine, attempt, facets, newestFirst);
    const notice = readAs === undefined ? undefined : `按文字“${readAs}”查找`;
    return { phrases: attempt, groups, total: totalOf(groups), notice, counts: await countFacets(engine, attempt) };
  }
  const again = await readAgain(engine, (readAs ?? typed).trim());
  if (!again) return { phrases, groups: [], total: 0 };
  const groups = again.any
    ? await groupsOfPieces(engine, again.phrases, facets)
    : await groupsOf(engine, again.phrases, facets, newestFirst);
  return {
    phrases: again.phrases,
    groups,
    total: totalOf(groups),
    notice: again.notice,
    counts: again.any ? undefined : await countFacets(engine, again.phrases),
  };
}
