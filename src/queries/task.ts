import { getEntry, render } from 'astro:content';
import type { TaskRecord } from '#domain/ledger/ledger.ts';
import { getLedger } from './ledger.ts';

export interface TaskPage {
  task: TaskRecord;
  previous: TaskRecord | undefined;
  next: TaskRecord | undefined;
}

/** Every task with its neighbours in the plan. */
export async function listTaskPages(): Promise<TaskPage[]> {
  const { plans } = await getLedger();
  return plans.flatMap(({ tasks }) =>
    tasks.map((task, index) => ({ task, previous: tasks[index - 1], next: tasks[index + 1] })),
  );
}

/** This site's own explanation of a task, as a component. */
export async function getExplanation(ref: string) {
  const entry = await getEntry('tasks', ref);
  if (!entry) throw new Error(`no task ${ref}`);
  return (await render(entry)).Content;
}
