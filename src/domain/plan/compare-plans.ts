import type { PlanRecord, TaskRecord } from '../ledger/ledger.ts';
import { commitmentRef } from '../ref/ref.ts';

/** What became of a task from one plan to the next: 延续, 改写, 新增, 不再列出. */
export const TASK_FATES = ['continued', 'reworded', 'added', 'unlisted'] as const;
export type TaskFate = (typeof TASK_FATES)[number];

/** A task beside what it was, or what it became; one side is empty where it is new or listed no more. */
export interface ComparedTask {
  fate: TaskFate;
  newer?: TaskRecord;
  older: readonly TaskRecord[];
}

/**
 * True where a task carries on an earlier one: one of its promises says so (`continues`), or it bears the
 * very same title.
 */
const carriesOn = (newer: TaskRecord, older: TaskRecord): boolean =>
  newer.title === older.title ||
  newer.commitments.some(
    ({ continues }) => continues !== undefined && commitmentRef.parts(continues).task === older.ref,
  );

/** The tasks of an earlier plan that a task carries on, in their order. */
export const predecessorsOf = (task: TaskRecord, older: PlanRecord): TaskRecord[] =>
  older.tasks.filter((each) => carriesOn(task, each));

/** The tasks of a later plan that carry a task on, in their order. */
export const successorsOf = (task: TaskRecord, newer: PlanRecord): TaskRecord[] =>
  newer.tasks.filter((each) => carriesOn(each, task));

const isSameWords = (newer: TaskRecord, [older, ...others]: readonly TaskRecord[]): boolean =>
  others.length === 0 && newer.title === older?.title && newer.requirement === older.requirement;

/** Every task of both plans once: those of the newer in their order, then those of the older that nothing carries on. */
export function comparePlans(newer: PlanRecord, older: PlanRecord): ComparedTask[] {
  const carried = newer.tasks.map((task): ComparedTask => {
    const before = predecessorsOf(task, older);
    const fate = before.length === 0 ? 'added' : isSameWords(task, before) ? 'continued' : 'reworded';
    return { fate, newer: task, older: before };
  });
  const gone = older.tasks
    .filter((task) => successorsOf(task, newer).length === 0)
    .map((task): ComparedTask => ({ fate: 'unlisted', older: [task] }));
  return [...carried, ...gone];
}

/** A plan beside the one before it. */
export interface PlanPair {
  newer: PlanRecord;
  older: PlanRecord;
  tasks: ComparedTask[];
}

/**
 * Each plan beside the one before it, in the order of the plans; where one that lies between was recorded later, beside
 * the one that was before it until then, too: their page has an address.
 *
 * @param plans newest first
 */
export const planPairs = (plans: readonly PlanRecord[]): PlanPair[] =>
  plans.flatMap((newer, index) =>
    plans.slice(index + 1).flatMap((older, apart) => {
      const between = plans.slice(index + 1, index + 1 + apart);
      const isLater = ({ recordedOn }: PlanRecord): boolean =>
        recordedOn > newer.recordedOn && recordedOn > older.recordedOn;
      return between.every(isLater) ? [{ newer, older, tasks: comparePlans(newer, older) }] : [];
    }),
  );
