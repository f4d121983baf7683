import { countScheduled } from '#domain/ledger/scheduled.ts';
import { faultSummary } from '#format/fault.ts';
import type { CheckedContent } from '#validation/check-content.ts';

/** What `check` and `build` say at the end of a check. */
export const summaryOf = ({ content, faults, asOf }: CheckedContent): string =>
  faultSummary(faults, content.entries.length, { count: countScheduled(content.checked, asOf), on: asOf.on });
