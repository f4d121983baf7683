import type { Review } from '../review.ts';
import type { DisclosureRecord, Ledger, StatementRecord } from './ledger.ts';

/** What went out without a second reader, and the reason that was given for it. */
export type Unreviewed = { bypassed?: string } & (
  { kind: 'disclosure'; entry: DisclosureRecord } | { kind: 'statement'; entry: StatementRecord }
);

/** True where nobody beside its author has read it; with the reason where one is given. */
function lacksReader(review: Review | undefined): { bypassed?: string } | undefined {
  if (review === undefined) return {};
  return 'bypassed' in review ? { bypassed: review.bypassed } : undefined;
}

/**
 * Public entries of this bureau that no second person has read (条例第十七条). What was found on another page is not
 * published by whoever recorded it, and statements are always somebody's own.
 */
export const unreviewedIn = ({ disclosures, statements }: Ledger): Unreviewed[] => [
  ...disclosures.flatMap((entry): Unreviewed[] => {
    const lack = entry.publication === 'published' && !entry.source ? lacksReader(entry.review) : undefined;
    return lack ? [{ kind: 'disclosure', entry, ...lack }] : [];
  }),
  ...statements.flatMap((entry): Unreviewed[] => {
    const lack = entry.isWithdrawn ? undefined : lacksReader(entry.review);
    return lack ? [{ kind: 'statement', entry, ...lack }] : [];
  }),
];
