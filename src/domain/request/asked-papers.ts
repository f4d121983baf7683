import type { CommitmentRecord, TaskRecord } from '../ledger/ledger.ts';

/**
 * The promises of which nothing public is recorded and a paper can be asked for: all that no item keeps, but for aims,
 * of which nobody can check anything.
 */
export const withoutItem = ({ commitments }: Pick<TaskRecord, 'commitments'>): CommitmentRecord[] =>
  commitments.filter(({ checkability, keptBy }) => checkability !== 'aim' && keptBy.length === 0);
