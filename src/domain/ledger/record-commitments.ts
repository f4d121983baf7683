import { deriveState } from '../commitment/derive-state.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { AsOf } from '../date/as-of.ts';
import { commitmentRef } from '../ref/ref.ts';
import type { Task } from '../task/task.ts';
import type { CommitmentRecord, DisclosureRecord, Entry, StatementRecord, TaskRecord } from './ledger.ts';

/** What counts for a commitment, by its ref. */
interface Evidence {
  keeping: ReadonlyMap<string, DisclosureRecord[]>;
  stating: ReadonlyMap<string, StatementRecord[]>;
}

/** Promises that speak of one thing are one family; its name is the promise that bears the deadline. */
const familyOf = ({ id, sharesDeadline }: Commitment): string => sharesDeadline ?? id;

/** The promises of a task in the order of the words, each with its state. */
export function recordCommitments(
  task: TaskRecord,
  { data }: Entry<Task>,
  { keeping, stating }: Evidence,
  asOf: AsOf,
): CommitmentRecord[] {
  const keptBy = ({ id }: Commitment): DisclosureRecord[] => keeping.get(`${task.ref}#${id}`) ?? [];
  return data.commitments.map((commitment, index) => {
    const ref = commitmentRef.write({ task: task.ref, id: commitment.id });
    const family = data.commitments.filter((each) => familyOf(each) === familyOf(commitment));
    const deadline = family.find((each) => each.deadline)?.deadline;
    const statements = stating.get(ref) ?? [];
    const evidence = {
      items: keptBy(commitment),
      sharedItems: family.filter((each) => each !== commitment).flatMap(keptBy),
      statements: statements.filter(({ isWithdrawn }) => !isWithdrawn),
    };
    return {
      ...commitment,
      deadline,
      ref,
      ordinal: index + 1,
      task,
      keptBy: evidence.items,
      statements,
      related: [],
      ...deriveState({ ...commitment, deadline }, evidence, asOf),
    };
  });
}
