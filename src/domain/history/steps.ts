import { asOfMoment, hasCome, type AsOf } from '../date/as-of.ts';
import { isMoment, type Moment } from '../date/calendar-date.ts';
import type { Step } from './account.ts';
import type { Change } from './change.ts';
import { editsBetween } from './edits.ts';
import type { FormerNames, Guard } from './guard.ts';
import { rowsOf, type DatedVersion, type Row } from './version.ts';

/** What the versions of one entry are held to. */
export interface Rules {
  guard: Guard;
  names: FormerNames;
  asOf: AsOf;
}

const hasComeBy = (moment: unknown, by: AsOf): boolean =>
  typeof moment !== 'string' || !isMoment(moment) || hasCome(moment, by);

/** The last moment at which a version was the newest: the next commit, or now. */
function stoodUntil(versions: readonly DatedVersion[], index: number, asOf: AsOf): AsOf {
  const [next, own] = [versions[index - 1]?.at ?? asOf.at, versions[index]?.at ?? asOf.at];
  return asOfMoment(next > own ? next : own);
}

/** The versions that readers could see, newest first. */
export const publicVersions = (
  versions: readonly DatedVersion[],
  { publicFrom }: Pick<Guard, 'publicFrom'>,
  asOf: AsOf,
): DatedVersion[] =>
  publicFrom === undefined
    ? [...versions]
    : versions.filter(({ facts }, index) => hasComeBy(facts[publicFrom], stoodUntil(versions, index, asOf)));

const isWithdrawn = ({ facts }: DatedVersion, by: AsOf): boolean => {
  const { withdrawn } = facts;
  return typeof withdrawn === 'object' && withdrawn !== null && hasComeBy((withdrawn as Row).on, by);
};

const identity = ({ on, kind, note }: Row): string => JSON.stringify([on, kind, note]);

const changeOf = ({ on, kind, note, of }: Row): Change => ({
  on: on as Moment,
  kind: kind as Change['kind'],
  note: note as string,
  of: Array.isArray(of) ? of.map(String) : [],
});

/**
 * Tells which change entries of a version stood in none before it, as often as they stand there more
 * often: one that was lost for a while, by a merge that went wrong, is no new one when it comes back.
 * One that stands in today's record is as it stands there: a place may be named later.
 *
 * @param first the version that readers saw first
 */
function freshness(first: DatedVersion, today: ReadonlyMap<string, Change>) {
  const most = new Map<string, number>();
  const isNew = (row: Row, index: number, rows: readonly Row[]): boolean => {
    const same = identity(row);
    const nth = rows.slice(0, index + 1).filter((each) => identity(each) === same).length;
    if (nth <= (most.get(same) ?? 0)) return false;
    most.set(same, nth);
    return true;
  };
  rowsOf(first.facts.changes).forEach(isNew);
  return ({ facts }: DatedVersion): Pick<Step, 'fresh' | 'struck'> => {
    const fresh = rowsOf(facts.changes)
      .filter(isNew)
      .map((row) => today.get(identity(row)) ?? changeOf(row));
    return { fresh, struck: new Set(fresh.filter((change) => !today.has(identity({ ...change })))) };
  };
}

/**
 * What happened to an entry since readers first saw it, the oldest step first.
 *
 * @param versions newest first, the working copy at the head
 */
export function stepsOf(versions: readonly DatedVersion[], { guard, names, asOf }: Rules): Step[] {
  const [current] = versions;
  if (!current) return [];
  const seen = publicVersions(versions, guard, asOf);
  const [first, ...later] = (seen[0] === current ? seen : [current, ...seen]).toReversed();
  if (!first) return [];
  const today = new Map(rowsOf(current.facts.changes).map((row) => [identity(row), changeOf(row)]));
  const freshIn = freshness(first, today);
  const gone = rowsOf(first.facts.changes).flatMap((row) => (today.has(identity(row)) ? [] : [changeOf(row)]));
  return later.map((after, index): Step => {
    const until = asOfMoment(later[index + 1]?.at ?? asOf.at);
    const before = later[index - 1] ?? first;
    const edits = editsBetween(before, after, guard, {
      names,
      isWithdrawn: isWithdrawn(after, until),
    });
    return { at: after.at, since: before.at, edits, ...freshIn(after), ...(index === 0 && { gone }) };
  });
}
