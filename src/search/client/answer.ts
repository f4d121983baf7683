import { countValues, isNarrowed, narrow, type Narrowing } from '../narrow.ts';
import { OWN_KIND } from '../kinds.ts';
import { inOrder } from '../order.ts';
import type { Phrase } from '../query.ts';
import type { FacetName, Row } from '../table.ts';
import { findingsFor } from './findings.ts';
import { groupsOf, together, type Group } from './groups.ts';
import { everything, isOfficial, type Result } from './holding.ts';
import type { Session } from './session.ts';

/** What a reader asks for. */
export interface Ask extends Narrowing {
  typed: string;
  newestFirst: boolean;
}

/** Results of one reading of the query. */
export interface Reading {
  /** What is marked. */
  phrases: Phrase[];
  groups: Group[];
  total: number;
}

export interface Answer {
  /** The things that the query names. */
  named: Row[];
  /** Official words that hold the query as typed. */
  exact: Reading;
  /** Pages for another reading, with the words that say so. */
  others: (Reading & { notice: string })[];
  /** This site's own words. */
  own: Reading;
  /** How many results each value of a facet leaves; nothing where the list of pages is not whole. */
  counts: Record<FacetName, ReadonlyMap<string, number>> | undefined;
}

const NOTHING: Reading = { phrases: [], groups: [], total: 0 };

/** The answer to what was typed: what holds it, what other words mean the same, what this site says itself. */
export async function answer(session: Session, ask: Ask): Promise<Answer> {
  const { folding, pages } = session.start;
  if (isNarrowed(ask) || ask.newestFirst) await session.completeRows();
  const counts = (results: readonly Result[]): Answer['counts'] =>
    session.rows().length === pages ? countValues(results, ask) : undefined;

  const typed = ask.typed.trim();
  if (typed === '') {
    const all = everything(session).filter(isOfficial);
    const newest = narrow(inOrder(all, { named: [], newestFirst: true, folding }), ask);
    const groups = ask.newestFirst ? together(newest) : groupsOf(newest, [], true);
    const exact = { phrases: [], groups, total: newest.length };
    return { named: [], exact, others: [], own: NOTHING, counts: counts(all) };
  }

  const { named, exact, others, own } = await findingsFor(session, typed);
  const readingOf = (phrases: Phrase[], results: readonly Result[], isRanked = false): Reading => {
    const left = narrow(results, ask);
    const ordered = isRanked && !ask.newestFirst ? left : inOrder(left, { ...ask, named, folding });
    const groups = ask.newestFirst ? together(ordered) : groupsOf(ordered, named, isRanked);
    return { phrases, groups, total: left.length };
  };
  const ownLeft = narrow(own.results, ask);
  return {
    named,
    exact: readingOf(exact.phrases, exact.results),
    others: others.map(({ notice, phrases, results, isRanked }) => ({
      notice,
      ...readingOf(phrases, results, isRanked),
    })),
    own: {
      phrases: own.phrases,
      groups: ownLeft.length > 0 ? [{ kind: OWN_KIND, results: ownLeft }] : [],
      total: ownLeft.length,
    },
    counts: counts(exact.results.length > 0 ? exact.results : others.flatMap(({ results }) => results)),
  };
}
