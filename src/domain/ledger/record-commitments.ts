import { deriveState } from '../commitment/derive-state.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { turnsOf, type Span } from '../commitment/turns.ts';
import type { AsOf } from '../date/as-of.ts';
import { dayOf } from '../date/calendar-date.ts';
import { firstShown } from '../disclosure/first-shown.ts';
import { commitmentRef } from '../ref/ref.ts';
import type { Task } from '../task/task.ts';
import type { CommitmentRecord, DisclosureRecord, Entry, StatementRecord, TaskRecord } from './ledger.ts';

/** What counts for a commitment or did, by its ref: what was withdrawn is among it. */
interface Evidence {
  keeping: ReadonlyMap<string, DisclosureRecord[]>;
  stating: ReadonlyMap<string, StatementRecord[]>;
}

/** Promises that speak of one thing are one family; its name is the promise that bears the deadline. */
const familyOf = ({ id, sharesDeadline }: Commitment): string => sharesDeadline ?? id;

type Lasting = { recordedOn: string; publishedAt?: string | undefined; withdrawn?: { on: string } | undefined };

const spanOf = <T extends Lasting>(item: T): Span<T> => ({
  item,
  from: firstShown(item),
  ...(item.withdrawn && { until: dayOf(item.withdrawn.on) }),
});

/** The promises of a task in the order of the words, each with its state. */
export function recordCommitments(
  task: TaskRecord,
  { data }: Entry<Task>,
  { keeping, stating }: Evidence,
  asOf: AsOf,
): CommitmentRecord[] {
  const everKeptBy = ({ id }: Commitment): DisclosureRecord[] => keeping.get(`${task.ref}#${id}`) ?? [];
  const keptBy = (commitment: Commitment): DisclosureRecord[] =>
    everKeptBy(commitment).filter(({ publication }) => publication === 'published');
  return data.commitments.map((commitment, index) => {
    const ref = commitmentRef.write({ task: task.ref, id: commitment.id });
    const family = data.commitments.filter((each) => familyOf(each) === familyOf(commitment));
    const deadline = family.find((each) => each.deadline)?.deadline;
    const statements = stating.get(ref) ?? [];
    const others = family.filter((each) => each !== commitment);
    const evidence = {
      items: keptBy(commitment),
      sharedItems: others.flatMap(keptBy),
      statements: statements.filter(({ isWithdrawn }) => !isWithdrawn),
    };
    const judged = { ...commitment, deadline };
    const spans = {
      items: everKeptBy(commitment).map(spanOf),
      sharedItems: others.flatMap(everKeptBy).map(spanOf),
      statements: statements.map((statement) => spanOf({ ...statement, publishedAt: statement.statedOn })),
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
      left: [],
      turns: turnsOf(judged, spans, dayOf(task.plan.recordedOn), asOf),
      ...deriveState(judged, evidence, asOf),
    };
  });
}
