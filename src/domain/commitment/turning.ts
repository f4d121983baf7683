import type { CalendarDate } from '../date/calendar-date.ts';
import type { StateTrace } from './derive-state.ts';

/**
 * The last day on which a state holds that was computed for an earlier one: a deadline or the end of an
 * interval still ahead. Whoever reads the page later has to be told; nothing where no day is ahead.
 */
export const holdsThrough = ({ dueOn, computedOn }: StateTrace): CalendarDate | undefined =>
  dueOn !== undefined && dueOn >= computedOn ? dueOn : undefined;
