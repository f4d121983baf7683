import { addMonths, dayOf, type CalendarDate } from '../date/calendar-date.ts';
import type { TimelineEvent } from './event.ts';

/** What happened in one month. */
export interface TimelineMonth {
  /** `2026-11` */
  month: string;
  /** As the timeline has them, newest first. */
  events: readonly TimelineEvent[];
}

/** `2026-11-25` → `2026-11`. */
export const monthOf = (day: CalendarDate): string => day.slice(0, 7);

/**
 * Every month from the first in which something happened to the last, newest first: one without events too, for
 * what happened in it may be told no more, and the address of a month once published stays.
 *
 * @param events newest first
 */
export function monthsOf(events: readonly TimelineEvent[]): TimelineMonth[] {
  const groups = Map.groupBy(events, ({ at }) => monthOf(dayOf(at)));
  const [last, first] = [events[0], events.at(-1)].map((event) => event && monthOf(dayOf(event.at)));
  const months: TimelineMonth[] = [];
  for (let month = last; month !== undefined && first !== undefined && month >= first;) {
    months.push({ month, events: groups.get(month) ?? [] });
    month = monthOf(addMonths(`${month}-01`, -1));
  }
  return months;
}
