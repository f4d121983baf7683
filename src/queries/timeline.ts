import { dayOf } from '#domain/date/calendar-date.ts';
import { daysOf, type TimelineDay } from '#domain/timeline/days.ts';
import { entryKey, type TimelineEvent } from '#domain/timeline/event.ts';
import { monthOf, monthsOf, type TimelineMonth } from '#domain/timeline/months.ts';
import { timelineOf } from '#domain/timeline/timeline.ts';
import type { Testimony } from '#domain/history/testimony.ts';
import { getTestimony } from './history.ts';
import { getLedger } from './ledger.ts';

let timeline: Promise<TimelineEvent[]> | undefined;
/** Every event, newest first, computed once a build. */
const getTimeline = (): Promise<TimelineEvent[]> => (timeline ??= getLedger().then((ledger) => timelineOf(ledger)));

/** Whole days until so many events are there. */
const ENOUGH = 40;

export interface ChangesPage {
  days: TimelineDay[];
  /** What is borne out of the changes among them, by the key of their entry. */
  testimonies: ReadonlyMap<string, Testimony>;
  /** Months, newest first: all in which something happened, or of a month's page its neighbours and itself. */
  months: readonly TimelineMonth[];
}

async function pageOf(days: TimelineDay[], months: ChangesPage['months']): Promise<ChangesPage> {
  const testimonies = new Map<string, Testimony>();
  for (const { change, subject } of days.flatMap(({ events }) => events)) {
    const [collection, ...id] = entryKey(subject).split('/');
    const key = entryKey(subject);
    if (change && !testimonies.has(key)) testimonies.set(key, await getTestimony(collection ?? '', id.join('/')));
  }
  return { days, testimonies, months };
}

/** The newest days, whole, until there is enough to read. */
export async function getNewestChanges(): Promise<ChangesPage> {
  const [events, { asOf }] = await Promise.all([getTimeline(), getLedger()]);
  const days = daysOf(events, asOf.on);
  const shown = days.filter(
    (_, index) => days.slice(0, index).reduce((sum, day) => sum + day.events.length, 0) < ENOUGH,
  );
  return pageOf(
    shown,
    monthsOf(events).filter((month) => month.events.length > 0),
  );
}

/** A page for each month. It knows its neighbours alone, and nothing of the clock: a month that is over stays as it is. */
export async function listMonthPages(): Promise<(ChangesPage & { month: string })[]> {
  const events = await getTimeline();
  const months = monthsOf(events);
  const days = daysOf(events, dayOf(events[0]?.at ?? ''));
  return Promise.all(
    months.map(async ({ month }, index) => ({
      month,
      ...(await pageOf(
        days.filter(({ on }) => monthOf(on) === month),
        months.slice(Math.max(0, index - 1), index + 2),
      )),
    })),
  );
}
