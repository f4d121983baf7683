import { addMonths, daysBetween, dayOf, type CalendarDate } from '../date/calendar-date.ts';
import type { PublicationBasis, Validity } from '../disclosure/vocabulary.ts';
import { byText } from '../text/by-text.ts';
import type { Commitment } from './commitment.ts';

/** What a state needs to know of a published, not withdrawn disclosure that keeps the promise. */
export interface KeepingItem {
  ref: string;
  title: string;
  publishedAt?: string | undefined;
  publishedBasis: PublicationBasis;
  validity: Validity;
}

/** A day by which something is due, and the rule that says so. */
export interface DueDay {
  dueOn: CalendarDate;
  authority: string;
}

/** Whether a deadline was met, where something is recorded. */
export interface Punctuality extends DueDay {
  verdict: 'met' | 'late' | 'unjudged';
  /** The item that decided: the first attested one, or the one whose date nobody can vouch for. */
  item: KeepingItem;
  /** Whole days after the deadline; only where it is `late`. */
  daysLate?: number | undefined;
}

/** Only a date that the page itself shows can carry a deadline or an interval. */
export const attestedDay = (item: KeepingItem): CalendarDate | undefined =>
  item.publishedBasis === 'attested' && item.publishedAt ? dayOf(item.publishedAt) : undefined;

/** Oldest first, those without an attested day before all others. */
export const byAttestedDay = (a: KeepingItem, b: KeepingItem): number =>
  byText(attestedDay(a) ?? '', attestedDay(b) ?? '') || byText(b.ref, a.ref);

/**
 * The first day by which anything had to be there: the deadline, or the end of an interval's first
 * run where its authority says from which day it runs.
 */
export function firstDueDay({ deadline, interval }: Pick<Commitment, 'deadline' | 'interval'>): DueDay | undefined {
  const days: DueDay[] = [];
  if (deadline) days.push({ dueOn: deadline.on, authority: deadline.authority });
  if (interval?.since) days.push({ dueOn: addMonths(interval.since, interval.months), authority: interval.authority });
  return days.sort((a, b) => byText(a.dueOn, b.dueOn))[0];
}

/**
 * Holds what is recorded against a deadline. An item that has since expired met it all the same. One
 * whose date is not attested may have been in time, so that beside it nothing is called late.
 *
 * @returns nothing where nothing is recorded
 */
export function judgeDeadline(due: DueDay, items: readonly KeepingItem[]): Punctuality | undefined {
  const undated = items.find((item) => attestedDay(item) === undefined);
  const first = items.filter((item) => attestedDay(item) !== undefined).sort(byAttestedDay)[0];
  const day = first && attestedDay(first);
  if (first && day && day <= due.dueOn) return { ...due, verdict: 'met', item: first };
  if (undated) return { ...due, verdict: 'unjudged', item: undated };
  return first && day ? { ...due, verdict: 'late', item: first, daysLate: daysBetween(due.dueOn, day) } : undefined;
}
