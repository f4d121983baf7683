import type { Attachment } from '#domain/attachment/attachment.ts';
import type { Told } from '#domain/history/edit-words.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import type { TimelineEvent } from '#domain/timeline/event.ts';
import type { Row } from '#domain/history/version.ts';
import type { Site } from '#schemas/site.ts';

/** What the open data is made of: the ledger, and what is known beside it. */
export interface DataSource {
  ledger: Ledger;
  /** Everything that has happened to it, newest first. */
  events: readonly TimelineEvent[];
  site: Pick<Site, 'name' | 'bureau' | 'publisher' | 'sample' | 'base' | 'origin'>;
  /** By path under public/. */
  attachments: ReadonlyMap<string, Attachment>;
  /** The entries as they were authored, checked, by collection and id: `tasks/2021/07`. */
  authored: ReadonlyMap<string, Row>;
  /** The plain words of the bodies of an entry: `disclosures/2021/xiachengzhi-86`. */
  bodies: ReadonlyMap<string, string>;
  /** SHA-256 of the body as it was authored, links and format included, by the same key. */
  fingerprints: ReadonlyMap<string, string>;
  /** What git bears out of the changes of an entry, by the same key. */
  told: ReadonlyMap<string, readonly Told[]>;
}

/**
 * The address of a page for whoever meets it away from the site: whole where the site knows its own host,
 * otherwise from the root of the host.
 */
export function fullAddress({ site }: Pick<DataSource, 'site'>, path: string): string {
  const mounted = site.base + path.replace(/^\//, '');
  return site.origin ? new URL(mounted, site.origin).href : mounted;
}
