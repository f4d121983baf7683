import { dayOf, type Moment } from '#domain/date/calendar-date.ts';
import type { Fault } from '#domain/check/finding.ts';
import { rowsOf } from '#domain/history/version.ts';
import { faultAt } from './fault-at.ts';
import type { LoadedContent } from './load-content.ts';

/** Records of what was done, which readers see at once: none of it can have been done on a day that is to come. */
const DONE = ['changes', 'dropped'] as const;

/** The clocks that a day is held against. */
interface Clocks {
  /** What is dated after it has not come, whatever the build takes for today. */
  now: Moment;
  /** What the build was told to take for today, where it was told. */
  told: Moment | undefined;
}

/** A change or a dropped promise that is dated ahead: an error, or where only the clock of the build was set back, a doubt. */
export const checkDaysAhead = ({ entries }: LoadedContent, { now, told = now }: Clocks): Fault[] =>
  entries.flatMap((entry) =>
    DONE.flatMap((list) =>
      rowsOf((entry.data as Record<string, unknown>)[list]).flatMap(({ on }, index): Fault[] => {
        if (typeof on !== 'string' || dayOf(on) <= dayOf(told)) return [];
        const severity = dayOf(on) > dayOf(now) ? 'error' : 'warning';
        const message = `比${dayOf(told)}晚，还没有到这一天，网页上却已经改了；写实际改动的日期`;
        return [faultAt(entry, { severity, path: [list, index, 'on'], found: on, message })];
      }),
    ),
  );
