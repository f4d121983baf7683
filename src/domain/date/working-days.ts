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

/** 0 for Sunday; a calendar day has no time zone. */
const weekday = (date: CalendarDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

const isCovered = (date: CalendarDate, { firstYear, lastYear }: WorkingCalendar): boolean => {
  const year = Number(date.slice(0, 4));
  return year >= firstYear && year <= lastYear;
};

/** @returns nothing for a day beyond the published calendar: a guess would be a wrong deadline */
export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar): boolean | undefined {
  if (!isCovered(date, calendar)) return undefined;
  if (calendar.daysWorkedInstead.has(date)) return true;
  if (calendar.daysOff.has(date)) return false;
  return weekday(date) % 6 !== 0;
}

/**
 * The `count`th working day after `date`; the day itself is not counted.
 *
 * @returns nothing when the count runs beyond the published calendar (节假日安排尚未公布)
 */
export function addWorkingDays(date: CalendarDate, count: number, calendar: WorkingCalendar): CalendarDate | undefined {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    const working = isWorkingDay(day, calendar);
    if (working === undefined) return undefined;
    if (working) left -= 1;
  }
  return isCovered(day, calendar) ? day : undefined;
}

/** Working days after `from` up to and including `to`; nothing beyond the published calendar. */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  calendar: WorkingCalendar,
): number | undefined {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const working = isWorkingDay(day, calendar);
    if (working === undefined) return undefined;
    if (working) count += 1;
  }
  return count;
}
