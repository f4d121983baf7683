import { isDate } from '../dates.ts';
import { isReference, namedBy, officesAmong } from '../names.ts';
import { inOrder, isInTitle } from '../order.ts';
import { datedQuery, freerPhrases, looserQueries, readQuery, type OtherWords, type Phrase } from '../query.ts';
import { inOtherWords } from '../synonyms.ts';
import { unlistedRow, type Row } from '../table.ts';
import { wordsOf, type Folding } from '../tokens.ts';
import type { SecondReading } from './approximate.ts';
import { findAll, isOfficial, type Found, type Result } from './holding.ts';
import { laterScript } from './later-script.ts';
import type { Session } from './session.ts';

/** Pages, and the phrases that are marked in them. */
interface Holding {
  phrases: Phrase[];
  results: Result[];
}

/** What was found in every reading of the query, before anything narrows and orders it. */
export interface Findings {
  /** The things that the query names. */
  named: Row[];
  /** Official words that hold the query as typed. */
  exact: Holding;
  /** Official words that hold another reading; a page stands under the first of them alone. */
  others: SecondReading[];
  /** This site's own words, of pages that are not found already. */
  own: Holding;
}

/** As many texts as are shown anyway. */
const MOST_READ = 5;

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

const withSynonyms = (asked: OtherWords, { start: { synonyms, folding } }: Session): OtherWords[] => [
  asked,
  ...inOtherWords(asked.phrases, synonyms, folding),
];

const holdsOfficial = ([first]: readonly Found[]): boolean => first?.results.some(isOfficial) ?? false;

/** The query as typed, then in other words; where nothing official holds it so, with its days and punctuation read freely. */
async function findTyped(
  session: Session,
  { text, phrases, offices }: { text: string; phrases: Phrase[]; offices: readonly string[] },
): Promise<Found[]> {
  const { folding } = session.start;
  const find = (asked: Phrase[]): Promise<Found[]> =>
    findAll(session, [
      ...withSynonyms({ word: text, phrases: asked }, session),
      ...datedQuery(text, folding),
      ...offices.map((title) => ({ word: title, phrases: [wordsOf(title, folding)] })),
    ]);
  const found = await find(phrases);
  if (holdsOfficial(found)) return found;
  for (const freer of freerPhrases(text, folding)) {
    const freely = await find(freer);
    if (holdsOfficial(freely)) return freely;
  }
  return found;
}

/** Official pages under the first reading that finds them. @param seen pages that are found already, and those then */
const secondReadings = (found: readonly Found[], seen: Set<number>): SecondReading[] =>
  found.flatMap(({ word, phrases, results: holders }) => {
    const results = holders.filter((each) => isOfficial(each) && !seen.has(each.at));
    for (const { at } of results) seen.add(at);
    return results.length > 0 ? [{ notice: `按“${word}”查`, phrases, results }] : [];
  });

function ownWords(found: readonly Found[], shown: readonly Result[]): Holding {
  const pages = new Set(shown.map(pageOf));
  const isOurs = (each: Result): boolean => !isOfficial(each) && !pages.has(pageOf(each));
  const first = found.find(({ results }) => results.some(isOurs));
  return { phrases: first?.phrases ?? [], results: first?.results.filter(isOurs) ?? [] };
}

/** Everything that was typed may mean, the nearest to it first. */
export async function findingsFor(session: Session, typed: string): Promise<Findings> {
  const { folding } = session.start;
  const named = namedIn(session, typed);
  const { phrases, readAs } = readQuery(typed, folding);
  const nothing: Holding = { phrases: [], results: [] };
  if (phrases.length === 0) return { named, exact: nothing, others: [], own: nothing };

  const text = readAs ?? typed;
  const offices = officesAmong(named).flatMap(({ title }) => (title === typed ? [] : [title]));
  const found = await findTyped(session, { text, phrases, offices });
  const [first, ...readings] = found;
  let exact: Holding = { phrases: first?.phrases ?? phrases, results: first?.results.filter(isOfficial) ?? [] };
  named.push(...(await namedAmong(exact.results, typed, folding)));
  const seen = new Set(exact.results.map(({ at }) => at));
  const others = secondReadings(readings, seen);
  if (exact.results.length > 0 && readAs !== undefined) {
    others.unshift({ notice: `按文字“${readAs}”查找`, ...exact });
    exact = { ...exact, results: [] };
  }

  // A number or a day that is not there is not another one that looks like it.
  const isItself = isReference(text, folding) || isDate(text);
  const isNothing = (): boolean => exact.results.length + others.length + named.length === 0 && !isItself;
  for (const way of isNothing() ? looserQueries(text, folding) : []) {
    const ways = await findAll(session, withSynonyms(way, session));
    named.push(...namedIn(session, way.word));
    found.push(...ways);
    others.push(...secondReadings(ways, seen));
    if (!isNothing()) break;
  }
  if (isNothing()) {
    // Few need it: it comes when it is needed.
    const { readAgain } = await laterScript(import('./approximate.ts'));
    const again = await readAgain(session, text);
    if (again) others.push(again);
  }
  return {
    named,
    exact,
    others,
    own: ownWords(
      found,
      [exact, ...others].flatMap(({ results }) => results),
    ),
  };
}
