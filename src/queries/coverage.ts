import { tabulateStates, type StatusTable } from '#domain/commitment/count-states.ts';
import type { PlanRecord } from '#domain/ledger/ledger.ts';
import { getLedger } from './ledger.ts';

/** Every plan with its status table, newest first. */
export async function getCoveragePage(): Promise<{ plan: PlanRecord; table: StatusTable }[]> {
  const { plans } = await getLedger();
  return plans.map((plan) => ({ plan, table: tabulateStates(plan.tasks.flatMap(({ commitments }) => commitments)) }));
}
