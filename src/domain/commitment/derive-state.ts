import { addMonths, dayOf, type CalendarDate } from '../date/calendar-date.ts';
import type { AsOf } from '../date/as-of.ts';
import type { PublicationBasis, Validity } from '../disclosure/vocabulary.ts';
import type { Commitment } from './commitment.ts';
import type { CommitmentState } from './vocabulary.ts';

/** What a state needs to know of a published, not withdrawn disclosure that keeps the promise. */
export interface KeepingItem {
  ref: string;
  title: string;
  publishedAt?: string | undefined;
  publishedBasis: PublicationBasis;
  validity: Validity;
}

/** What a state needs to know of a lead office's own dated word. */
export interface StatementItem {
  ref: string;
  statedOn: CalendarDate;
}

/** Which rule decided; the sentence for each stands in `format/state.ts`. */
export type StateRule =
  | 'aim'
  | 'deadline-passed'
  | 'interval-passed'
  | 'item-recorded'
  | 'item-current'
  | 'item-undated'
  | 'statement-recorded'
  | 'none-recorded'
  | 'none-looked-for';

/** 为什么是这个状态: the rule and every fact that it used. */
export interface StateTrace {
  rule: StateRule;
  /** The last item that counts. */
  latest?: KeepingItem | undefined;
  statement?: StatementItem | undefined;
  /** The day it fell or falls due, with the authority for that day. */
  dueOn?: CalendarDate | undefined;
  authority?: string | undefined;
  computedOn: CalendarDate;
}

export interface DerivedState {
  state: CommitmentState;
  trace: StateTrace;
}

/** An item that has expired or was repealed no longer shows that a promise is kept. */
const isInForce = (item: KeepingItem): boolean => item.validity !== 'expired' && item.validity !== 'repealed';

/** Only a date that the page itself shows can carry a deadline or an interval. */
const attestedDay = (item: KeepingItem): CalendarDate | undefined =>
  item.publishedBasis === 'attested' && item.publishedAt ? dayOf(item.publishedAt) : undefined;

const byAttestedDay = (a: KeepingItem, b: KeepingItem): number =>
  (attestedDay(a) ?? '').localeCompare(attestedDay(b) ?? '') || (a.ref < b.ref ? 1 : -1);

const newest = <T>(items: readonly T[], order: (a: T, b: T) => number): T | undefined => [...items].sort(order).at(-1);

/**
 * The state of a commitment, always with its reason. It is never authored.
 *
 * An aim is never counted. A deadline that passed with nothing recorded is due; so is an interval
 * that ran out since the latest attested item. Intervals and deadlines are judged only where the
 * content names their authority (the schema demands it).
 *
 * @param items what keeps the commitment: published and not withdrawn as of `asOf`
 * @param statements the lead office's statements on it
 */
export function deriveState(
  commitment: Pick<Commitment, 'checkability' | 'interval' | 'deadline' | 'checked'>,
  items: readonly KeepingItem[],
  statements: readonly StatementItem[],
  asOf: AsOf,
): DerivedState {
  const trace = (rule: StateRule, facts: Partial<StateTrace> = {}): StateTrace => ({
    rule,
    ...facts,
    computedOn: asOf.on,
  });
  if (commitment.checkability === 'aim') return { state: 'uncounted', trace: trace('aim') };

  const latest = newest(items.filter(isInForce), byAttestedDay);
  const statement = newest(statements, (a, b) => a.statedOn.localeCompare(b.statedOn) || a.ref.localeCompare(b.ref));
  const { interval, deadline } = commitment;

  if (interval && latest) {
    const since = attestedDay(latest);
    if (!since) return { state: 'kept', trace: trace('item-undated', { latest }) };
    const facts = { latest, dueOn: addMonths(since, interval.months), authority: interval.authority };
    return facts.dueOn < asOf.on
      ? { state: 'due', trace: trace('interval-passed', facts) }
      : { state: 'kept', trace: trace('item-current', facts) };
  }
  if (latest) return { state: 'kept', trace: trace('item-recorded', { latest }) };
  if (statement) return { state: 'stated', trace: trace('statement-recorded', { statement }) };
  if (deadline) {
    const facts = { dueOn: deadline.on, authority: deadline.authority };
    return deadline.on < asOf.on
      ? { state: 'due', trace: trace('deadline-passed', facts) }
      : { state: 'open', trace: trace('none-recorded', facts) };
  }
  return { state: 'open', trace: trace(commitment.checked ? 'none-recorded' : 'none-looked-for') };
}
