import { asOfMoment, type AsOf } from '../date/as-of.ts';
import { addDays, type CalendarDate } from '../date/calendar-date.ts';
import { byText } from '../text/by-text.ts';
import type { Commitment } from './commitment.ts';
import { deriveState, type DerivedState, type Evidence, type StateTrace } from './derive-state.ts';
import type { CommitmentState } from './vocabulary.ts';

/** Something on record, with the days between which it counted. */
export interface Span<T> {
  item: T;
  from: CalendarDate;
  /** The day it was withdrawn. */
  until?: CalendarDate | undefined;
}

export type EvidenceSpans = { [Kind in keyof Required<Evidence>]: readonly Span<Required<Evidence>[Kind][number]>[] };

/** A state that became another, with the reason for the new one. */
export interface Turn {
  on: CalendarDate;
  from: CommitmentState;
  to: CommitmentState;
  trace: StateTrace;
}

const on = <T>(spans: readonly Span<T>[], day: CalendarDate): T[] =>
  spans.filter(({ from, until }) => from <= day && (until === undefined || day < until)).map(({ item }) => item);

/**
 * Every day on which the state of a commitment became another: something was recorded or withdrawn, or a
 * day passed. It is the state of each of those days, by what the content says today of dates and validity.
 *
 * @param since the day on which the promise was recorded: what was true then is no turn
 * @returns oldest first
 */
export function turnsOf(
  commitment: Pick<Commitment, 'checkability' | 'interval' | 'deadline' | 'checked'>,
  spans: EvidenceSpans,
  since: CalendarDate,
  asOf: AsOf,
): Turn[] {
  const stateOn = (day: CalendarDate): DerivedState =>
    deriveState(
      commitment,
      { items: on(spans.items, day), sharedItems: on(spans.sharedItems, day), statements: on(spans.statements, day) },
      asOfMoment(day),
    );
  const days = [...spans.items, ...spans.sharedItems, ...spans.statements]
    .flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]))
    .sort(byText);
  const turns: Turn[] = [];
  let day: CalendarDate | undefined = since;
  let before = stateOn(since);
  while (day !== undefined) {
    const { dueOn } = before.trace;
    const passed: CalendarDate | undefined = dueOn === undefined ? undefined : addDays(dueOn, 1);
    const today: CalendarDate = day;
    const next: CalendarDate | undefined = [...days, ...(passed === undefined ? [] : [passed])]
      .filter((each) => each > today && each <= asOf.on)
      .sort(byText)[0];
    if (next !== undefined) {
      const after = stateOn(next);
      if (after.state !== before.state)
        turns.push({ on: next, from: before.state, to: after.state, trace: after.trace });
      before = after;
    }
    day = next;
  }
  return turns;
}
