import { tabulateStates, type StatusTable } from '#domain/commitment/count-states.ts';
import type { AsOf } from '#domain/date/as-of.ts';
import { timelinessByMonth, type YearOfTimeliness } from '#domain/disclosure/timeliness-by-month.ts';
import type { PlanRecord } from '#domain/ledger/ledger.ts';
import { getLedger } from './ledger.ts';
import { getTimeliness } from './timeliness.ts';

export interface CoveragePage {
  /** Newest first. */
  rows: { plan: PlanRecord; table: StatusTable }[];
  /** The clock of the build, said on this page alone. */
  asOf: AsOf;
  /** Newest first. */
  timeliness: YearOfTimeliness[];
}

/** Every plan with its status table. */
export async function getCoveragePage(): Promise<CoveragePage> {
  const { plans, disclosures, asOf } = await getLedger();
  const rows = plans.map((plan) => ({
    plan,
    table: tabulateStates(plan.tasks.flatMap(({ commitments }) => commitments)),
  }));
  const judged = disclosures.flatMap((disclosure) => {
    const timeliness = disclosure.publication === 'published' ? getTimeliness(disclosure) : undefined;
    const { publishedAt } = disclosure;
    return timeliness && publishedAt ? [{ publishedAt, verdict: timeliness.verdict }] : [];
  });
  return { rows, asOf, timeliness: timelinessByMonth(judged) };
}
