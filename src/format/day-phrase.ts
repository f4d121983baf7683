import type { CalendarDate } from '#domain/date/calendar-date.ts';
import type { Silence } from '#domain/timeline/days.ts';

const parts = (day: CalendarDate): [year: string, month: string, day: string] => {
  const [year = '', month = '', date = ''] = day.split('-');
  return [`${year}年`, `${Number(month)}月`, `${Number(date)}日`];
};

/** `2026年11月28日`: a day in running text and as a heading; facts and lists write `2026-11-28`. */
export const dayPhrase = (day: CalendarDate): string => parts(day).join('');

/** `11月3日至28日没有变化`: what two days have in common is said once. */
export function silencePhrase({ from, to }: Silence): string {
  const [year, month, day] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  if (from === to) return `${month}${day}没有变化`;
  if (year !== toYear) return `${year}${month}${day}至${toYear}${toMonth}${toDay}没有变化`;
  return `${month}${day}至${month === toMonth ? '' : toMonth}${toDay}没有变化`;
}

/** `2026年11月`. */
export const monthPhrase = (month: string): string => parts(`${month}-01`).slice(0, 2).join('');
