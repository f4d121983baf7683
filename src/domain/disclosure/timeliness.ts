import { daysBetween, dayOf, type CalendarDate, type Moment } from '../date/calendar-date.ts';
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../date/working-days.ts';
import type { PublicationBasis } from './vocabulary.ts';

/** 条例第二十六条: published within 20 working days of being formed or changed. */
export const PUBLISH_WITHIN_WORKING_DAYS = 20;

export interface Timeliness {
  /** `unknown` where the days off of a year in question are not published. */
  verdict: 'in-time' | 'late' | 'unknown';
  /** The last lawful day; nothing when it lies beyond the published calendar of days off. */
  lastDay?: CalendarDate | undefined;
  /** Whole days after the last lawful one, days off included; only where it is `late`. */
  daysLate?: number | undefined;
}

interface Dated {
  formedOn?: CalendarDate | undefined;
  publishedAt?: Moment | undefined;
  publishedBasis: PublicationBasis;
}

/**
 * Whether publication was in time, under Art. 26. The day of publication decides: a day off after the
 * 20th working day is late. Judged only where both dates are attested: a date read off an address
 * proves nothing.
 *
 * @returns nothing where there is nothing to judge by
 */
export function timelinessOf(
  { formedOn, publishedAt, publishedBasis }: Dated,
  calendar: WorkingCalendar,
): Timeliness | undefined {
  if (!formedOn || !publishedAt || publishedBasis !== 'attested') return undefined;
  const publishedOn = dayOf(publishedAt);
  const lastDay = addWorkingDays(formedOn, PUBLISH_WITHIN_WORKING_DAYS, calendar);
  // The 20th working day lies beyond the calendar; a publication inside it came before that day.
  if (lastDay === undefined)
    return { verdict: workingDaysBetween(formedOn, publishedOn, calendar) === undefined ? 'unknown' : 'in-time' };
  return publishedOn > lastDay
    ? { verdict: 'late', lastDay, daysLate: daysBetween(lastDay, publishedOn) }
    : { verdict: 'in-time', lastDay };
}
