import type { PlanRecord, TaskRecord } from '#domain/ledger/ledger.ts';
import { comparePlans, predecessorsOf, successorsOf, type ComparedTask } from '#domain/plan/compare-plans.ts';
import { getLedger } from './ledger.ts';

/** A plan beside the one before it. */
export interface PlanPair {
  newer: PlanRecord;
  older: PlanRecord;
  tasks: ComparedTask[];
}

/** Each plan beside the one before it, newest first. */
export async function listPlanPairs(): Promise<PlanPair[]> {
  const { plans } = await getLedger();
  return plans.flatMap((newer, index) => {
    const older = plans[index + 1];
    return older ? [{ newer, older, tasks: comparePlans(newer, older) }] : [];
  });
}

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
