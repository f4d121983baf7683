import { hasCome, type AsOf } from '../date/as-of.ts';
import { publicationState } from '../disclosure/publication.ts';
import type { LedgerSource } from './ledger.ts';

/** How many entries no reader sees yet: disclosures still to be published and statements still to be made. */
export const countScheduled = (
  { disclosures, statements }: Pick<LedgerSource, 'disclosures' | 'statements'>,
  asOf: AsOf,
): number =>
  disclosures.filter(({ data }) => publicationState(data, asOf) === 'scheduled').length +
  statements.filter(({ data }) => !hasCome(data.statedOn, asOf)).length;
