import type { AsOf } from '../date/as-of.ts';
import { addMonths, dayOf, type CalendarDate } from '../date/calendar-date.ts';
import { byText } from '../text/by-text.ts';
import type { Commitment } from './commitment.ts';
import {
  attestedDay,
  byAttestedDay,
  firstDueDay,
  judgeDeadline,
  type KeepingItem,
  type Punctuality,
} from './judge-deadline.ts';
import type { CommitmentState } from './vocabulary.ts';

/** What a state needs to know of a lead office's own dated word. */
export interface StatementItem {
  ref: string;
  statedOn: CalendarDate;
}

/** Which rule decided; the sentence for each stands in `format/state-reason.ts`. */
export type StateRule =
  | 'aim'
  | 'item-recorded'
  | 'item-current'
  | 'item-undated'
  | 'interval-passed'
  | 'deadline-passed'
  | 'statement-recorded'
  | 'item-not-in-force'
  | 'none-recorded'
  | 'none-looked-for';

/** 为什么是这个状态: the rule and every fact that it used. */
export interface StateTrace {
  rule: StateRule;
  /** The last item that counts; where none is in force, the last that did. */
  latest?: KeepingItem | undefined;
  statement?: StatementItem | undefined;
  /** The day on which it turned or will turn, with the authority for that day. */
  dueOn?: CalendarDate | undefined;
  authority?: string | undefined;
  /** How what is recorded stands to the deadline. */
  punctuality?: Punctuality | undefined;
  /** The interval of a promise with no item: judged only where it says since when it runs. */
  interval?: Commitment['interval'];
  /** The day this site last looked for it; absent where it never did, which a lapse must not hide. */
  lookedOn?: CalendarDate | undefined;
  computedOn: CalendarDate;
}

export interface DerivedState {
  state: CommitmentState;
  trace: StateTrace;
}

/** What is on record for one promise: published and not withdrawn as of the clock. */
export interface Evidence {
  items: readonly KeepingItem[];
  /** Of the promises that speak of the same thing and share its deadline. */
  sharedItems?: readonly KeepingItem[];
  statements: readonly StatementItem[];
}

type Judged = Pick<Commitment, 'checkability' | 'interval' | 'deadline' | 'checked'>;
type Verdict = [state: CommitmentState, facts: Omit<StateTrace, 'computedOn'>];

/** An item that has expired or was repealed no longer shows that a promise is kept. */
const isInForce = (item: KeepingItem): boolean => item.validity !== 'expired' && item.validity !== 'repealed';

const newest = <T>(items: readonly T[], order: (a: T, b: T) => number): T | undefined => [...items].sort(order).at(-1);

/** An address may carry a date: good enough for order, so that an old page hides no interval that ran out. */
const mayBeLater = (item: KeepingItem, day: CalendarDate): boolean =>
  attestedDay(item) === undefined && !(item.publishedAt && dayOf(item.publishedAt) < day);

function judgeKept(
  { interval }: Judged,
  inForce: readonly KeepingItem[],
  latest: KeepingItem,
  on: CalendarDate,
): Verdict {
  if (!interval) return ['kept', { rule: 'item-recorded', latest }];
  const since = attestedDay(latest);
  const undated = inForce.find((item) => since === undefined || mayBeLater(item, since));
  if (since === undefined || undated) return ['kept', { rule: 'item-undated', latest: undated ?? latest }];
  const facts = { latest, dueOn: addMonths(since, interval.months), authority: interval.authority };
  return facts.dueOn < on
    ? ['due', { rule: 'interval-passed', ...facts }]
    : ['kept', { rule: 'item-current', ...facts }];
}

function judgeUnkept(commitment: Judged, { items, sharedItems = [], statements }: Evidence, on: CalendarDate): Verdict {
  const statement = newest(statements, (a, b) => byText(a.statedOn, b.statedOn) || byText(a.ref, b.ref));
  const due = items.length + sharedItems.length === 0 ? firstDueDay(commitment) : undefined;
  const { interval, checked } = commitment;
  const facts = {
    ...due,
    ...(checked && { lookedOn: checked.on }),
    ...(statement && { statement }),
    ...(interval && { interval }),
  };
  if (due && due.dueOn < on) return ['lapsed', { rule: 'deadline-passed', ...facts }];
  if (statement) return ['stated', { rule: 'statement-recorded', ...facts }];
  const latest = newest(items, byAttestedDay);
  if (latest) return ['open', { rule: 'item-not-in-force', latest, ...facts }];
  return ['open', { rule: checked ? 'none-recorded' : 'none-looked-for', ...facts }];
}

/**
 * The state of a commitment, always with its reason. It is never authored.
 *
 * An aim is never counted. What is in force keeps a promise, until an interval ran out since the last
 * attested item. With nothing recorded a deadline that passed is a lapse, which no statement hides; and
 * where something is recorded, the trace says whether the deadline was met. Days are judged only where
 * the content names their authority (the schema demands it).
 */
export function deriveState(commitment: Judged, evidence: Evidence, asOf: AsOf): DerivedState {
  const { items, sharedItems = [] } = evidence;
  const judge = (): Verdict => {
    if (commitment.checkability === 'aim') return ['uncounted', { rule: 'aim' }];
    const inForce = items.filter(isInForce);
    const latest = newest(inForce, byAttestedDay);
    const [state, facts] = latest
      ? judgeKept(commitment, inForce, latest, asOf.on)
      : judgeUnkept(commitment, evidence, asOf.on);
    const { deadline } = commitment;
    const punctuality =
      deadline && judgeDeadline({ dueOn: deadline.on, authority: deadline.authority }, [...items, ...sharedItems]);
    return [state, { ...facts, ...(punctuality && { punctuality }) }];
  };
  const [state, facts] = judge();
  return { state, trace: { ...facts, computedOn: asOf.on } };
}
