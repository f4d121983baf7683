import type { CellFault } from '#format/cell-fault.ts';
import { findColumns } from './columns.ts';
import { filledIn, type TableRow } from './table-row.ts';

/** Cells that become no part of a plan, each named: columns of other things (备注), and what stands above the heads. */
export function leftOut(rows: readonly TableRow[]): CellFault[] {
  let heads: TableRow['texts'] = new Map();
  let taken = new Set<number | undefined>();
  return rows.flatMap((row): CellFault[] => {
    const columns = findColumns(row);
    if (columns) {
      heads = row.texts;
      taken = new Set(Object.values(columns));
      return [];
    }
    const filled = filledIn(row);
    // One cell alone is a title, a heading, or told of where the table is read.
    return filled.length < 2
      ? []
      : filled
          .filter(([column]) => !taken.has(column))
          .map(([column, found]) => ({
            severity: 'warning',
            where: row.where(column),
            head: heads.get(column)?.trim(),
            found,
            message: '没有录入',
          }));
  });
}
