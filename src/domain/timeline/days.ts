import { addDays, dayOf, type CalendarDate } from '../date/calendar-date.ts';
import { monthAddress } from '../ledger/addresses.ts';
import type { TimelineEvent } from './event.ts';
import { monthOf } from './months.ts';

/** A stretch of whole days on which nothing happened, both ends included. */
export interface Silence {
  from: CalendarDate;
  to: CalendarDate;
}

/** What happened on one day, and how long nothing did after it. */
export interface TimelineDay {
  on: CalendarDate;
  /** As the timeline has them, newest first. */
  events: readonly TimelineEvent[];
  /** Until the next day on which something happened, or until the end. */
  silenceAfter?: Silence | undefined;
}

/**
 * A timeline by day, newest first, silences told.
 *
 * @param events newest first
 * @param until the last day that is known of
 */
export function daysOf(events: readonly TimelineEvent[], until: CalendarDate): TimelineDay[] {
  const groups = Map.groupBy(events, ({ at }) => dayOf(at));
  const days = [...groups.keys()];
  return days.map((on, index) => {
    const next = days[index - 1];
    const silence = { from: addDays(on, 1), to: next === undefined ? until : addDays(next, -1) };
    return { on, events: groups.get(on) ?? [], ...(silence.from <= silence.to && { silenceAfter: silence }) };
  });
}

/** The permanent link of what happened: its place on the page of its month. */
export const eventLink = ({ at, key }: Pick<TimelineEvent, 'at' | 'key'>): string =>
  `${monthAddress(monthOf(dayOf(at)))}#${key}`;
