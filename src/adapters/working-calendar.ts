import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { WorkingCalendar } from '#domain/date/working-days.ts';

const daysOff = new Set(Object.keys(published.holidays));
const years = [...daysOff].map((date) => Number(date.slice(0, 4)));

/**
 * The days off as the package `chinese-days` holds them. Only its data is used: its functions read
 * the machine's time zone, take days that do not exist, and count plain weekdays for years whose
 * arrangement has not been published.
 */
export const workingCalendar: WorkingCalendar = {
  daysOff,
  daysWorkedInstead: new Set(Object.keys(published.workdays)),
  firstYear: Math.min(...years),
  lastYear: Math.max(...years),
};
