import type { DisclosureRecord } from '#domain/ledger/ledger.ts';

const WITH_HOUR = 'YYYY-MM-DD HH:mm'.length;

/** The guideline's format demands an hour; a day that has none gets midnight (docs/adr/0007). */
const withHour = (moment: string): string => (moment.length === WITH_HOUR ? moment : `${moment} 00:00`);

/**
 * The `PubDate` tag of a page (政府网站发展指引): the attested publication, or else the day this page
 * was published, which is when the ledger recorded the item. A date read off an address is never it.
 */
export const pubDate = ({
  publishedAt,
  publishedBasis,
  recordedOn,
}: Pick<DisclosureRecord, 'publishedAt' | 'publishedBasis' | 'recordedOn'>): string =>
  withHour(publishedAt !== undefined && publishedBasis === 'attested' ? publishedAt : recordedOn);

/** The tag of a page whose only date is the day it was recorded. */
export const pubDateOf = (recordedOn: string): string => withHour(recordedOn);
