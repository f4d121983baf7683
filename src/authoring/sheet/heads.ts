import { nearest } from '#domain/check/nearest.ts';
import { cellAddress, type Sheet, type SheetRow } from '#domain/sheet/sheet.ts';
import type { CellFault } from '#format/cell-fault.ts';
import { questionsOf, type Kind } from '../kind.ts';
import type { Question } from '../question.ts';

/** Columns for the people who fill the sheet: nothing of them is published. */
const REMARKS = ['序号', '备注'];
/** What a first cell says of a row that only shows how. */
export const EXAMPLE = '示例';

const folded = (text: string): string => text.normalize('NFKC').replace(/[\s*]|\(必填\)$/gu, '');

/** Which question each column answers. */
export interface Heads {
  row: number;
  /** By column, from 0. */
  columns: ReadonlyMap<number, Question>;
}

const textsOf = ({ cells }: SheetRow): string[] => cells.map((cell) => ('text' in cell ? cell.text.trim() : ''));

/** A row is the heads' when most of what it says is the name of a column. */
function isHeads(row: SheetRow, known: ReadonlyMap<string, Question>): boolean {
  const filled = textsOf(row).filter((text) => text !== '');
  const right = filled.filter((text) => known.has(folded(text))).length;
  return right >= 2 && right * 2 >= filled.length;
}

/**
 * Finds the row of heads and what each column is for.
 *
 * @returns the heads with every fault in them; no heads where there is no such row
 */
export function findHeads(sheet: Sheet, kind: Kind): { heads?: Heads; faults: CellFault[] } {
  const questions = questionsOf(kind);
  const known = new Map(questions.map((question) => [folded(question.label), question] as const));
  const row = sheet.rows.find((each) => isHeads(each, known));
  if (!row) {
    const required = questions.filter(({ required: is, fallback }) => is && !fallback).map(({ label }) => label);
    const message = `没有找到表头；一行里写列名，例如${required.join('、')}；用 npm run import -- --template 表.xlsx 可以得到一张空表`;
    return { faults: [{ severity: 'error', where: sheet.name, message }] };
  }
  const columns = new Map<number, Question>();
  const faults: CellFault[] = [];
  for (const [column, text] of textsOf(row).entries()) {
    if (text === '' || REMARKS.includes(folded(text))) continue;
    const question = known.get(folded(text));
    const add = (message: string): number =>
      faults.push({ severity: 'error', where: cellAddress(sheet.name, column, row.number), found: text, message });
    if (!question) {
      const best = nearest(
        text,
        questions.map(({ label }) => label),
      );
      add(`没有这一列；${best === undefined ? '' : `最接近的是“${best}”；`}不录入的内容写在“备注”列里`);
    } else if ([...columns.values()].includes(question)) add('这一列写了两次；只留一列');
    else columns.set(column, question);
  }
  return { heads: { row: row.number, columns }, faults };
}

/** The rows below the heads that say something, without those that only show how. */
export function bodyRows(sheet: Sheet, { row }: Heads): SheetRow[] {
  return sheet.rows.filter((each) => {
    if (each.number <= row) return false;
    const isEmpty = each.cells.every((cell) => 'text' in cell && cell.text.trim() === '');
    return (
      !isEmpty &&
      !textsOf(each)
        .slice(0, 2)
        .some((text) => text.startsWith(EXAMPLE))
    );
  });
}

/** Words that no column takes: above the heads, or beside them. */
export function strayCells(sheet: Sheet, { row, columns }: Heads): CellFault[] {
  const heads = textsOf(sheet.rows.find(({ number }) => number === row) ?? { number: row, cells: [] });
  return sheet.rows.flatMap((each) =>
    textsOf(each).flatMap((text, column): CellFault[] => {
      const isStray = each.number < row || (each.number > row && !columns.has(column) && (heads[column] ?? '') === '');
      const message = each.number < row ? '在表头上面，没有读' : '上面没有列名，没有读';
      return isStray && text !== ''
        ? [{ severity: 'warning', where: cellAddress(sheet.name, column, each.number), found: text, message }]
        : [];
    }),
  );
}
