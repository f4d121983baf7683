import { setTimeout as wait } from 'node:timers/promises';
import type { Asking } from '#adapters/look/ask-once.ts';
import { followAddress } from '#adapters/look/follow-address.ts';
import type { CalendarDate } from '#domain/date/calendar-date.ts';
import { judgeAnswer } from '#domain/look/judge-answer.ts';
import type { Look } from '#domain/look/look.ts';
import { recordLook } from './record-look.ts';

/** Hosts that are asked at the same time; of one host, one address after the other, with a pause between. */
const HOSTS_AT_ONCE = 6;
const PAUSE = 1000;

export interface Looking extends Asking {
  contentDir: string;
  /** The day of the looks. */
  on: CalendarDate;
  signal?: AbortSignal | undefined;
  /** Milliseconds between two addresses of a host. */
  pause?: number;
  /** Told of each look that was recorded. */
  seen?: (url: string, look: Look) => void;
}

/** Takes the next group as soon as it has done with one, so that no host waits for another. */
async function eachAtOnce<T>(groups: readonly T[], work: (group: T) => Promise<void>): Promise<void> {
  const waiting = groups.values();
  const take = async (): Promise<void> => {
    for (const group of waiting) await work(group);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, take));
}

/**
 * Looks at addresses and records each result at once. That a name does not exist is believed only of a machine that
 * has reached somebody: one without a network finds no name at all. An address that leads inward is no public one, and
 * nothing is recorded of it.
 *
 * @returns the addresses of which nothing could be recorded
 * @throws the reason of the signal; what was recorded stays
 */
export async function lookAtSources(urls: readonly string[], looking: Looking): Promise<string[]> {
  const { contentDir, on, signal, pause = PAUSE, seen, ...asking } = looking;
  const unbelieved = new Map<string, Look>();
  const unrecorded: string[] = [];
  let isOnline = false;
  const record = (url: string, look: Look): void => {
    recordLook(contentDir, url, look);
    seen?.(url, look);
  };
  const byHost = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  await eachAtOnce(byHost, async (ofHost) => {
    for (const [index, url] of ofHost.entries()) {
      if (index > 0) await wait(pause, undefined, { signal });
      const look = { on, ...judgeAnswer(url, await followAddress(url, asking, signal)) };
      if (look.trouble === 'inward' && look.ledTo === undefined) unrecorded.push(url);
      else if (look.trouble === undefined) {
        isOnline = true;
        record(url, look);
      } else unbelieved.set(url, look);
    }
  });
  for (const [url, look] of unbelieved)
    if (isOnline) record(url, look);
    else unrecorded.push(url);
  return unrecorded;
}
