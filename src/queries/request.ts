import { workingCalendar } from '#adapters/working-calendar.ts';
import type { CalendarDate } from '#domain/date/calendar-date.ts';
import { isWeekend } from '#domain/date/working-days.ts';
import type { PlanRecord, TaskRecord } from '#domain/ledger/ledger.ts';
import { IN_FORCE_SINCE } from '#domain/request/answer-days.ts';
import { answerTable, type AnswerRow } from '#domain/request/answer-table.ts';
import { withoutItem } from '#domain/request/asked-papers.ts';
import { getLedger } from './ledger.ts';

/** Every task: its page stays when all its promises have an item, since an address never dies. */
export const listRequestPages = async (): Promise<TaskRecord[]> =>
  (await getLedger()).plans.flatMap(({ tasks }) => tasks);

/** Plans with those of their tasks that have a promise without an item: for each a request is offered. */
export async function listRequests(): Promise<{ plan: PlanRecord; tasks: TaskRecord[] }[]> {
  const { plans } = await getLedger();
  return plans
    .map((plan) => ({ plan, tasks: plan.tasks.filter((task) => withoutItem(task).length > 0) }))
    .filter(({ tasks }) => tasks.length > 0);
}

/** What the page needs to count working days: no more of the calendar than the rules reach back. */
export interface AnswerCalendar {
  firstYear: number;
  lastYear: number;
  /** Weekdays that are no working days. */
  daysOff: CalendarDate[];
  daysWorkedInstead: CalendarDate[];
  /** For the last year whose days off are known. */
  rows: AnswerRow[];
}

export function getAnswerCalendar(): AnswerCalendar {
  const { lastYear } = workingCalendar;
  const since = IN_FORCE_SINCE.slice(0, 4);
  return {
    firstYear: Number(since),
    lastYear,
    daysOff: [...workingCalendar.daysOff].filter((day) => day >= since && !isWeekend(day)),
    daysWorkedInstead: [...workingCalendar.daysWorkedInstead].filter((day) => day >= since),
    rows: answerTable(lastYear, workingCalendar),
  };
}
