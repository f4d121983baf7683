import { once } from '../once.ts';
import { addDays, type CalendarDate } from './calendar-date.ts';

/**
 * The State Council's calendar of days off and of weekend days worked instead (补班). It is fixed
 * one year at a time, each autumn for the next.
 */
export interface WorkingCalendar {
  daysOff: ReadonlySet<CalendarDate>;
  daysWorkedInstead: ReadonlySet<CalendarDate>;
  /** First and last year whose arrangement has been published. */
  firstYear: number;
  lastYear: number;
}

/** Saturday or Sunday; a calendar day has no time zone. */
export const isWeekend = (date: CalendarDate): boolean => new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0;

const isCovered = (date: CalendarDate, { firstYear, lastYear }: WorkingCalendar): boolean => {
  const year = Number(date.slice(0, 4));
  return year >= firstYear && year <= lastYear;
};

/** @returns nothing for a day beyond the published calendar: a guess would be a wrong deadline */
export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar): boolean | undefined {
  if (!isCovered(date, calendar)) return undefined;
  if (calendar.daysWorkedInstead.has(date)) return true;
  if (calendar.daysOff.has(date)) return false;
  return !isWeekend(date);
}

/** The working days of a calendar, oldest first: to step through the days for every question is dear. */
const workingDaysOf = once((calendar: WorkingCalendar): readonly CalendarDate[] => {
  const days: CalendarDate[] = [];
  for (let day = `${calendar.firstYear}-01-01`; isCovered(day, calendar); day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) days.push(day);
  return days;
});

/** How many working days there are up to a day and including it. */
function countUpTo(date: CalendarDate, days: readonly CalendarDate[]): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The `count`th working day after `date`; the day itself is not counted.
 *
 * @returns nothing when the count runs beyond the published calendar (节假日安排尚未公布)
 */
export function addWorkingDays(date: CalendarDate, count: number, calendar: WorkingCalendar): CalendarDate | undefined {
  if (!isCovered(addDays(date, 1), calendar)) return undefined;
  const days = workingDaysOf(calendar);
  return days[countUpTo(date, days) + count - 1];
}

/** Working days after `from` up to and including `to`; nothing beyond the published calendar. */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  calendar: WorkingCalendar,
): number | undefined {
  if (to <= from) return 0;
  if (!isCovered(addDays(from, 1), calendar) || !isCovered(to, calendar)) return undefined;
  const days = workingDaysOf(calendar);
  return countUpTo(to, days) - countUpTo(from, days);
}
