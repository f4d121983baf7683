import { addDays, type CalendarDate } from '../date/calendar-date.ts';
import type { WorkingCalendar } from '../date/working-days.ts';
import { answerDays, type StepKind } from './answer-days.ts';

/** What is the same for requests that came on any of some days in a row. */
export interface AnswerRow {
  from: CalendarDate;
  to: CalendarDate;
  completion: CalendarDate;
  answer: CalendarDate;
  /** Nothing where it lies beyond the calendar. */
  extended: CalendarDate | undefined;
}

function rowOf(day: CalendarDate, calendar: WorkingCalendar): AnswerRow | undefined {
  const plain = answerDays({ receivedOn: day }, calendar);
  if (typeof plain === 'string') return undefined;
  const longer = answerDays({ receivedOn: day, isExtended: true }, calendar);
  const on = (kind: StepKind): CalendarDate => plain.find((step) => step.kind === kind)?.on ?? day;
  const extended = typeof longer === 'string' ? undefined : longer.find(({ kind }) => kind === 'extended')?.on;
  return { from: day, to: day, completion: on('completion'), answer: on('answer'), extended };
}

/**
 * For every day of a year on which a request may have been received, the days that follow from it; what needs the
 * calendar of a year that is not known yet is left out, and begins at the day after the last row.
 */
export function answerTable(year: number, calendar: WorkingCalendar): AnswerRow[] {
  const rows: AnswerRow[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    const row = rowOf(day, calendar);
    if (!row) break;
    const last = rows[rows.length - 1];
    if (last?.answer === row.answer && last.completion === row.completion && last.extended === row.extended)
      last.to = day;
    else rows.push(row);
  }
  return rows;
}
