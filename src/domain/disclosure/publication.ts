import { hasCome, type AsOf } from '../date/as-of.ts';
import { daysBetween, dayOf, type Moment } from '../date/calendar-date.ts';
import type { PublicationBasis, PublicationState } from './vocabulary.ts';

/** What is known of when readers may see an entry; one that says nothing of it is theirs at once. */
export interface Dated {
  publishedAt?: Moment | undefined;
  publishedBasis?: PublicationBasis | undefined;
  withdrawn?: { on: Moment } | undefined;
}

/** How the date is known. A date that staff wrote without a word about it is one the page shows. */
export const publicationBasis = (item: Dated): PublicationBasis =>
  item.publishedBasis ?? (item.publishedAt ? 'attested' : 'unknown');

/** Where an entry stands on the axis scheduled → published → withdrawn, as of a moment. */
export function publicationState(item: Dated, asOf: AsOf): PublicationState {
  if (item.withdrawn && hasCome(item.withdrawn.on, asOf)) return 'withdrawn';
  return item.publishedAt && !hasCome(item.publishedAt, asOf) ? 'scheduled' : 'published';
}

/** Recorded this many days or more after publication counts as 补录. */
const LATE_RECORDING_DAYS = 30;

/** True when the ledger took the item in long after it was published, or after it was formed. */
export function isRecordedLater(item: Dated & { recordedOn: Moment; formedOn?: string | undefined }): boolean {
  const since = item.publishedAt ?? item.formedOn;
  return since !== undefined && daysBetween(dayOf(since), dayOf(item.recordedOn)) >= LATE_RECORDING_DAYS;
}
