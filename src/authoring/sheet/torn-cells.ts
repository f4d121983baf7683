import type { CheckSource } from '#domain/check/check-source.ts';
import { cellAddress, type Sheet, type SheetRow } from '#domain/sheet/sheet.ts';
import type { CellFault } from '#format/cell-fault.ts';
import type { Kind } from '../kind.ts';
import type { Answers } from '../question.ts';
import type { Heads } from './heads.ts';

const bare = (text: string): string => text.replace(/\s/gu, '');

/** Cells that show something else than what their row is about: columns were sorted apart. */
export function tornCells(
  row: SheetRow,
  { sheet, heads, kind }: { sheet: Sheet; heads: Heads; kind: Kind },
  answers: Answers,
  source: CheckSource,
): CellFault[] {
  return [...heads.shown].flatMap(([column, head]): CellFault[] => {
    const cell = row.cells[column];
    const right = kind.shows?.[head]?.(answers, source);
    if (right === undefined || !cell || !('text' in cell) || ['', bare(right)].includes(bare(cell.text))) return [];
    const message = `和这一行的编号对不上，台账里是“${right}”；看看是不是只给一部分列排了序，或者编号改动过`;
    return [{ severity: 'error', where: cellAddress(sheet.name, column, row.number), head, found: cell.text, message }];
  });
}
