import { CHECKABILITIES, COMMITMENT_STATES, type Checkability, type CommitmentState } from './vocabulary.ts';

interface Counted {
  state: CommitmentState;
  checkability: Checkability;
}

/** How many commitments stand in each state. Counts only: never a percentage of completion. */
export type StateCounts = Record<CommitmentState, number>;

export function countStates(commitments: readonly Pick<Counted, 'state'>[]): StateCounts {
  const counts = Object.fromEntries(COMMITMENT_STATES.map((state) => [state, 0])) as StateCounts;
  for (const { state } of commitments) counts[state] += 1;
  return counts;
}

/** The status table: how a promise is checked × where it stands. */
export type StatusTable = Record<Checkability, StateCounts>;

export function tabulateStates(commitments: readonly Counted[]): StatusTable {
  return Object.fromEntries(
    CHECKABILITIES.map((kind) => [kind, countStates(commitments.filter((c) => c.checkability === kind))]),
  ) as StatusTable;
}
