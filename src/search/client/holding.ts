import type { OtherWords, Phrase } from '../query.ts';
import { OFFICIAL } from '../kinds.ts';
import type { Row } from '../table.ts';
import type { Hit } from './engine.ts';
import { findPages } from './find-pages.ts';
import type { Session } from './session.ts';

/** A page that was found, with what the list knows of it. */
export interface Result extends Hit {
  row: Row | undefined;
}

/** Whether a page holds official words; one that the list does not know yet is a disclosure. */
export const isOfficial = ({ row }: Result): boolean => !row || OFFICIAL.has(row.facets.kind[0] ?? '');

const withRow = ({ rows }: Session, hit: Hit): Result => ({ ...hit, row: rows()[hit.at] });

/** Every page that holds all phrases, official words and ours, in the ledger's own order. */
export async function holding(session: Session, phrases: readonly Phrase[]): Promise<Result[]> {
  const [first = [], ...others] = await Promise.all(
    phrases.map((phrase) => findPages(session.engine, phrase, session.start.folding)),
  );
  const inAll = others.map((hits) => new Set(hits.map(({ at }) => at)));
  return first.filter(({ at }) => inAll.every((pages) => pages.has(at))).map((hit) => withRow(session, hit));
}

/** A reading of the query, and every page that holds it. */
export interface Found extends OtherWords {
  results: Result[];
}

/** Pages for each reading, all at once: each may have a file of the index to fetch. */
export const findAll = (session: Session, readings: readonly OtherWords[]): Promise<Found[]> =>
  Promise.all(readings.map(async (reading) => ({ ...reading, results: await holding(session, reading.phrases) })));

export const everything = (session: Session): Result[] => session.engine.all().map((hit) => withRow(session, hit));
