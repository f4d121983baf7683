import type { TaskRecord } from '#domain/ledger/ledger.ts';
import { planPairs, predecessorsOf, successorsOf, type PlanPair } from '#domain/plan/compare-plans.ts';
import { getLedger } from './ledger.ts';

/** Each plan beside the one before it, and the one that was before it once, newest first. */
export const listPlanPairs = async (): Promise<PlanPair[]> => planPairs((await getLedger()).plans);

/** What a task was in the plan before its own, and what it became in the one after. */
export async function getOtherSelves(task: TaskRecord): Promise<{ before: TaskRecord[]; after: TaskRecord[] }> {
  const { plans } = await getLedger();
  const own = plans.indexOf(task.plan);
  const [later, earlier] = [plans[own - 1], plans[own + 1]];
  return {
    before: earlier ? predecessorsOf(task, earlier) : [],
    after: later ? successorsOf(task, later) : [],
  };
}
