import type { CommitmentRecord, DisclosureRecord, Ledger, TaskRecord } from './ledger.ts';

/** What a ref stands for: a task, a promise or a disclosure; a task and a disclosure may bear the same. */
export interface Referred {
  task?: TaskRecord | undefined;
  commitment?: CommitmentRecord | undefined;
  disclosure?: DisclosureRecord | undefined;
}

/** `2021/07`, `2021/07#c1`, `2021/xiachengzhi-86`; of what is not public (yet), nothing. */
export const findByRef = ({ tasksByRef, commitmentsByRef, disclosuresByRef }: Ledger, ref: string): Referred => ({
  task: tasksByRef.get(ref),
  commitment: commitmentsByRef.get(ref),
  disclosure: disclosuresByRef.get(ref),
});
