import type { Moment } from '../date/calendar-date.ts';
import type { Timeliness } from './timeliness.ts';

/** What was published in one month and can be judged. */
export interface MonthOfTimeliness {
  inTime: number;
  late: number;
}

/** Twelve months of publications, January first. */
export interface YearOfTimeliness {
  year: string;
  months: MonthOfTimeliness[];
}

export interface Judged {
  publishedAt: Moment;
  verdict: Timeliness['verdict'];
}

/** How many publications of each month were in time and how many late, newest year first; years without any are left out. */
export function timelinessByMonth(judged: readonly Judged[]): YearOfTimeliness[] {
  const known = judged.filter(({ verdict }) => verdict !== 'unknown');
  return [...Map.groupBy(known, ({ publishedAt }) => publishedAt.slice(0, 4))]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, ofYear]) => ({
      year,
      months: Array.from({ length: 12 }, (_, index) => {
        const ofMonth = ofYear.filter(({ publishedAt }) => Number(publishedAt.slice(5, 7)) === index + 1);
        const late = ofMonth.filter(({ verdict }) => verdict === 'late').length;
        return { inTime: ofMonth.length - late, late };
      }),
    }));
}
