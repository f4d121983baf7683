import { dayOf, type CalendarDate, type Moment } from '../date/calendar-date.ts';
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../date/working-days.ts';
import type { PublicationBasis } from './vocabulary.ts';

/** 条例第二十六条: published within 20 working days of being formed or changed. */
export const PUBLISH_WITHIN_WORKING_DAYS = 20;

export interface Timeliness {
  /** Working days from formation to publication. */
  took: number;
  /** The last lawful day; nothing when it lies beyond the published calendar of days off. */
  lastDay: CalendarDate | undefined;
  late: boolean;
}

interface Dated {
  formedOn?: CalendarDate | undefined;
  publishedAt?: Moment | undefined;
  publishedBasis: PublicationBasis;
}

/**
 * How long publication took, under Art. 26. Judged only where both dates are attested: a date read
 * off an address proves nothing.
 *
 * @returns nothing where there is nothing to judge by
 */
export function timelinessOf(
  { formedOn, publishedAt, publishedBasis }: Dated,
  calendar: WorkingCalendar,
): Timeliness | undefined {
  if (!formedOn || !publishedAt || publishedBasis !== 'attested') return undefined;
  const took = workingDaysBetween(formedOn, dayOf(publishedAt), calendar);
  if (took === undefined) return undefined;
  const lastDay = addWorkingDays(formedOn, PUBLISH_WITHIN_WORKING_DAYS, calendar);
  return { took, lastDay, late: took > PUBLISH_WITHIN_WORKING_DAYS };
}
