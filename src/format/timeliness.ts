import type { MonthOfTimeliness, YearOfTimeliness } from '#domain/disclosure/timeliness-by-month.ts';
import { PUBLISH_WITHIN_WORKING_DAYS, type Timeliness } from '#domain/disclosure/timeliness.ts';

/** The day on which the article that sets the 20 working days came into force (条例第五十六条). */
const IN_FORCE = '2019-05-15';
const RULE = `${PUBLISH_WITHIN_WORKING_DAYS}个工作日（条例第二十六条）`;

/** Whether it was published in time, with the last lawful day. */
export function timelinessPhrase({ verdict, lastDay, daysLate }: Timeliness, formedOn: string): string {
  const before = formedOn < IN_FORCE ? `。现行条例${IN_FORCE}起施行，这件在它以前形成，只按同样的天数算` : '';
  if (verdict === 'unknown') return `算不出：有一年的放假安排还没有公布，不知道${RULE}的最后一天`;
  const last = lastDay ? `，最后一天是${lastDay}` : '';
  return verdict === 'late' ? `超过${RULE}${last}，晚了${daysLate ?? 0}天${before}` : `没有超过${RULE}${last}${before}`;
}

/** How many of a year were in time, and how many late. */
export const yearTotals = ({ months }: Pick<YearOfTimeliness, 'months'>): MonthOfTimeliness => ({
  inTime: months.reduce((sum, { inTime }) => sum + inTime, 0),
  late: months.reduce((sum, { late }) => sum + late, 0),
});

/** A year in one sentence: counts alone. */
export function yearPhrase(year: YearOfTimeliness): string {
  const { inTime, late } = yearTotals(year);
  return `${year.year}年公开、能判断的有${inTime + late}件：没有超过的${inTime}件，超过的${late}件。`;
}
