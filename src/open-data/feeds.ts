import {
  FEED_OF_ALL,
  officeFeed,
  officeAddress,
  taskAddress,
  taskFeed,
  themeAddress,
  themeFeed,
} from '#domain/ledger/addresses.ts';
import { ROUTES } from '#domain/ledger/routes.ts';
import { push } from '#domain/ledger/resolve.ts';
import type { TimelineEvent } from '#domain/timeline/event.ts';
import { refPhrase } from '#format/ref-phrase.ts';
import type { DataSource } from './source.ts';

/** So many of the newest stand in a feed; all of them stand in the data. */
const MOST = 50;

/** What somebody can follow. */
export interface Feed {
  /** From the root of the site: `/feeds/all.atom`. */
  path: string;
  title: string;
  /** The page that it goes with. */
  page: string;
  /** Newest first, at least one. */
  events: readonly TimelineEvent[];
}

function grouped<K>(
  events: readonly TimelineEvent[],
  keysOf: (event: TimelineEvent) => readonly K[],
): Map<K, TimelineEvent[]> {
  const groups = new Map<K, TimelineEvent[]>();
  for (const event of events) for (const key of keysOf(event)) push(groups, key, event);
  return groups;
}

/**
 * Every feed of the site. Nothing has happened to an office or theme that nobody has named yet: it has no
 * feed, rather than an empty one.
 */
export function feedsOf({ ledger, site, events }: Pick<DataSource, 'ledger' | 'site' | 'events'>): Feed[] {
  const byTask = grouped(events, ({ tasks }) => tasks);
  const byOffice = grouped(events, ({ offices }) => offices);
  const byTheme = grouped(events, ({ themes }) => themes);
  return [
    { path: FEED_OF_ALL, title: `${site.name}：最近变化`, page: ROUTES.changes.address, events },
    ...ledger.tasks.map((task) => ({
      path: taskFeed(task.ref),
      title: refPhrase({ task }) ?? '',
      page: taskAddress(task.ref),
      events: byTask.get(task) ?? [],
    })),
    ...ledger.offices.map((office) => ({
      path: officeFeed(office.id),
      title: office.name,
      page: officeAddress(office.id),
      events: byOffice.get(office) ?? [],
    })),
    ...ledger.themes.map((theme) => ({
      path: themeFeed(theme.id),
      title: theme.name,
      page: themeAddress(theme.id),
      events: byTheme.get(theme) ?? [],
    })),
  ]
    .filter((feed) => feed.events.length > 0)
    .map((feed) => ({ ...feed, events: feed.events.slice(0, MOST) }));
}
