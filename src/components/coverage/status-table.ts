import type { StateCounts, StatusTable } from '#domain/commitment/count-states.ts';

/** The rows and columns that count; aims stand in a row of their own. */
export const CHECKABLE_ROWS = ['checkable', 'statement'] as const;
export const COUNTED_STATES = ['kept', 'stated', 'due', 'open'] as const;

export const rowTotal = (counts: StateCounts): number => COUNTED_STATES.reduce((sum, state) => sum + counts[state], 0);
export const stateTotal = (table: StatusTable, state: (typeof COUNTED_STATES)[number]): number =>
  CHECKABLE_ROWS.reduce((sum, row) => sum + table[row][state], 0);
