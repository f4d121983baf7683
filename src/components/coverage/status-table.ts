import { COMMITMENT_STATES, type CommitmentState } from '#domain/commitment/vocabulary.ts';
import type { StateCounts, StatusTable } from '#domain/commitment/count-states.ts';

/** The columns and rows that count; aims stand in a row of their own. */
export const COUNTED_COLUMNS = ['checkable', 'statement'] as const;
export const COUNTED_STATES: readonly CommitmentState[] = COMMITMENT_STATES.filter((state) => state !== 'uncounted');

export const columnTotal = (counts: StateCounts): number =>
  COUNTED_STATES.reduce((sum, state) => sum + counts[state], 0);
export const stateTotal = (table: StatusTable, state: CommitmentState): number =>
  COUNTED_COLUMNS.reduce((sum, column) => sum + table[column][state], 0);

/** Where 对账结果 lists the promises of one year in one state. */
export const stateAnchor = (year: string, state: CommitmentState): string => `promises-${year}-${state}`;
