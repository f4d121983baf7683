import { countValues, isNarrowed, narrow, type Narrowing } from '../narrow.ts';
import { isDate } from '../dates.ts';
import { OWN_KIND } from '../kinds.ts';
import { isReference, namedBy, officesAmong } from '../names.ts';
import { inOrder, isInTitle } from '../order.ts';
import { datedQuery, looserQueries, readQuery, splitAtPunctuation, type OtherWords, type Phrase } from '../query.ts';
import { inOtherWords } from '../synonyms.ts';
import { unlistedRow, type FacetName, type Row } from '../table.ts';
import { wordsOf, type Folding } from '../tokens.ts';
import type { SecondReading } from './approximate.ts';
import { groupsOf, together, type Group } from './groups.ts';
import { everything, findAll, isOfficial, type Found, type Result } from './holding.ts';
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

/** As many texts as are shown anyway. */
const MOST_READ = 5;
const NOTHING: Reading = { phrases: [], groups: [], total: 0 };

const pageOf = ({ row, at }: Result): string => row?.url.replace(/#.*/, '') || String(at);

/** The things that a query names: known before anything is searched. */
export const namedIn = ({ start, rows }: Session, typed: string): Row[] =>
  namedBy(typed, [...rows(), ...start.named], start.folding);

/** Of pages whose names the list does not hold, those that a query names: read where it stands at their head. */
async function namedAmong(results: readonly Result[], typed: string, folding: Folding): Promise<Row[]> {
  const nameless = results.filter((result) => !result.row?.title && isInTitle(result, folding));
  const first = inOrder(nameless, { named: [], newestFirst: false, folding }).slice(0, MOST_READ);
  const pages = await Promise.all(first.map((result) => result.read()));
  const rows = pages.map(({ url, words: { head } }) => unlistedRow(url, head));
  return namedBy(typed, rows, folding);
}

/** The answer to what was typed: what holds it, what other words mean the same, what this site says itself. */
export async function answer(session: Session, ask: Ask): Promise<Answer> {
  const { folding, synonyms, pages } = session.start;
  // What looks through titles brings them all with it.
  await session.engine();
  if (isNarrowed(ask) || ask.newestFirst) await session.completeRows();
  const named = namedIn(session, ask.typed);

  const readingOf = (phrases: Phrase[], results: readonly Result[], isRanked = false): Reading => {
    const left = narrow(results, ask);
    const ordered = isRanked && !ask.newestFirst ? left : inOrder(left, { ...ask, named, folding });
    const groups = ask.newestFirst ? together(ordered) : groupsOf(ordered, named, isRanked);
    return { phrases, groups, total: left.length };
  };
  const count = (results: readonly Result[]): Answer['counts'] =>
    session.rows().length === pages ? countValues(results, ask) : undefined;

  const typed = ask.typed.trim();
  if (typed === '') {
    const all = (await everything(session)).filter(isOfficial);
    const newest = inOrder(all, { named, newestFirst: true, folding });
    return { named, exact: readingOf([], newest, true), others: [], own: NOTHING, counts: count(all) };
  }

  const { phrases, readAs } = readQuery(typed, folding);
  if (phrases.length === 0) return { named, exact: NOTHING, others: [], own: NOTHING, counts: undefined };
  const text = readAs ?? typed;
  const offices = officesAmong(named).filter(({ title }) => title !== typed);
  const inSynonyms = (asked: OtherWords): OtherWords[] => [asked, ...inOtherWords(asked.phrases, synonyms, folding)];
  const asTyped = (asked: Phrase[]): Promise<Found[]> =>
    findAll(session, [
      ...inSynonyms({ word: text, phrases: asked }),
      ...datedQuery(text, folding),
      ...offices.map(({ title }) => ({ word: title, phrases: [wordsOf(title, folding)] })),
    ]);
  let found = await asTyped(phrases);
  const split = splitAtPunctuation(text, folding);
  if (!found[0]?.results.some(isOfficial) && split.length > phrases.length) {
    const apart = await asTyped(split);
    if (apart[0]?.results.some(isOfficial)) found = apart;
  }
  const [first, ...others] = found;
  const asked = first?.phrases ?? phrases;
  const exact = first?.results.filter(isOfficial) ?? [];
  named.push(...(await namedAmong(exact, typed, folding)));

  const second: SecondReading[] = [];
  const seen = new Set(exact.map(({ at }) => at));
  const add = (readings: readonly Found[]): void => {
    for (const { word, phrases: said, results: holders } of readings) {
      const results = holders.filter((each) => isOfficial(each) && !seen.has(each.at));
      for (const { at } of results) seen.add(at);
      if (results.length > 0) second.push({ notice: `按“${word}”查`, phrases: said, results });
    }
  };
  add(others);
  if (exact.length > 0 && readAs !== undefined)
    second.unshift({ notice: `按文字“${readAs}”查找`, phrases: asked, results: exact.splice(0) });
  // A number or a day that is not there is not another one that looks like it.
  const isItself = isReference(text, folding) || isDate(text);
  const isNothing = (): boolean => exact.length + second.length + named.length === 0 && !isItself;
  for (const way of isNothing() ? looserQueries(text, folding) : []) {
    const ways = await findAll(session, inSynonyms(way));
    named.push(...namedIn(session, way.word));
    found.push(...ways);
    add(ways);
    if (!isNothing()) break;
  }
  if (isNothing()) {
    // Few need it: it comes when it is needed.
    const { readAgain } = await import('./approximate.ts');
    const again = await readAgain(session, text);
    if (again) second.push(again);
  }
  const shown = [...exact, ...second.flatMap(({ results }) => results)];
  const shownPages = new Set(shown.map(pageOf));
  const isOurs = (each: Result): boolean => !isOfficial(each) && !shownPages.has(pageOf(each));
  const ours = found.find(({ results }) => results.some(isOurs));
  const ownLeft = narrow(ours?.results.filter(isOurs) ?? [], ask);
  return {
    named,
    exact: readingOf(asked, exact),
    others: second.map(({ notice, phrases: said, results, isRanked }) => ({
      notice,
      ...readingOf(said, results, isRanked),
    })),
    own: {
      phrases: ours?.phrases ?? asked,
      groups: ownLeft.length > 0 ? [{ kind: OWN_KIND, results: ownLeft }] : [],
      total: ownLeft.length,
    },
    counts: count(exact.length > 0 ? exact : shown),
  };
}
