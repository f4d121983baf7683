/** A day of the Gregorian calendar, written `YYYY-MM-DD`. No time zone: China has one, +08:00. */
export type CalendarDate = string;

/** A moment in Beijing time: `YYYY-MM-DD HH:mm`, or the day alone where the hour is not known. */
export type Moment = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}):(\d{2}))?$/;

/** Days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a day that exists: `2021-02-30` does not. */
export function isCalendarDate(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for an existing day, with or without an hour from 00:00 to 23:59. */
export function isMoment(text: string): boolean {
  const match = MOMENT.exec(text);
  if (!match?.[1] || !isCalendarDate(match[1])) return false;
  return match[2] === undefined || (Number(match[2]) <= 23 && Number(match[3]) <= 59);
}

/** The day of a moment. */
export const dayOf = (moment: Moment): CalendarDate => moment.slice(0, 10);

const toUtc = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): CalendarDate => new Date(ms).toISOString().slice(0, 10);
const MS_PER_DAY = 86_400_000;

/** The day `days` after `date` (before it, when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromUtc(toUtc(date) + days * MS_PER_DAY);

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => (toUtc(to) - toUtc(from)) / MS_PER_DAY;

/** The same day `months` later, or the last day of that month where it is shorter. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(Math.min(day, daysInMonth(y, m)), 2)}`;
}
