import { hasCome, type AsOf } from '../date/as-of.ts';
import type { Statement } from '../statement/statement.ts';
import type { Withholding } from '../withholding/withholding.ts';
import type { CommitmentRecord, Entry, OfficeRecord, StatementRecord, WithholdingRecord } from './ledger.ts';
import { byText } from '../text/by-text.ts';
import { push, resolve, resolveAll } from './resolve.ts';

type Offices = ReadonlyMap<string, OfficeRecord>;

/**
 * Statements made by `asOf`, newest first, and the same for each commitment; a withdrawn one stays
 * there as a tombstone. Their commitments are linked later, when there are any.
 */
export function recordStatements(
  entries: readonly Entry<Statement>[],
  offices: Offices,
  asOf: AsOf,
): { statements: StatementRecord[]; stating: Map<string, StatementRecord[]> } {
  const stating = new Map<string, StatementRecord[]>();
  const statements = entries
    .filter(({ data }) => hasCome(data.statedOn, asOf))
    .map(({ id, data }): StatementRecord => ({
      ...data,
      ref: id,
      office: resolve(offices, data.office, id),
      commitments: [],
      isWithdrawn: data.withdrawn !== undefined && hasCome(data.withdrawn.on, asOf),
    }))
    .sort((a, b) => byText(b.statedOn, a.statedOn) || byText(a.ref, b.ref));
  const commitmentsOf = new Map(entries.map(({ id, data }) => [id, data.commitments]));
  for (const statement of statements) {
    for (const ref of commitmentsOf.get(statement.ref) ?? []) push(stating, ref, statement);
  }
  return { statements, stating };
}

/** Lets each statement know the commitments it speaks of; a withdrawn one speaks of none. */
export function linkStatements(
  entries: readonly Entry<Statement>[],
  statements: readonly StatementRecord[],
  commitments: ReadonlyMap<string, CommitmentRecord>,
): void {
  const commitmentsOf = new Map(entries.map(({ id, data }) => [id, data.commitments]));
  for (const statement of statements) {
    if (!statement.isWithdrawn)
      statement.commitments = resolveAll(commitments, commitmentsOf.get(statement.ref) ?? [], statement.ref);
  }
}

export function recordWithholdings(
  entries: readonly Entry<Withholding>[],
  offices: Offices,
  asOf: AsOf,
): WithholdingRecord[] {
  return entries
    .map(({ id, data }): WithholdingRecord => {
      const isWithdrawn = data.withdrawn !== undefined && hasCome(data.withdrawn.on, asOf);
      return {
        ...data,
        office: resolve(offices, data.office, id),
        isWithdrawn,
        reviewIsDue: !isWithdrawn && data.reviewOn <= asOf.on,
      };
    })
    .sort((a, b) => byText(b.decidedOn, a.decidedOn) || byText(a.id, b.id));
}
