import { tabulateStates, type StatusTable } from '#domain/commitment/count-states.ts';
import type { AsOf } from '#domain/date/as-of.ts';
import type { PlanRecord } from '#domain/ledger/ledger.ts';
import { getLedger } from './ledger.ts';

export interface CoveragePage {
  /** Newest first. */
  rows: { plan: PlanRecord; table: StatusTable }[];
  /** The clock of the build, said on this page alone. */
  asOf: AsOf;
}

/** Every plan with its status table. */
export async function getCoveragePage(): Promise<CoveragePage> {
  const { plans, asOf } = await getLedger();
  const rows = plans.map((plan) => ({
    plan,
    table: tabulateStates(plan.tasks.flatMap(({ commitments }) => commitments)),
  }));
  return { rows, asOf };
}
