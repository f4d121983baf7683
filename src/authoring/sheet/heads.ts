import { nearest } from '#domain/check/nearest.ts';
import { cellAddress, type Sheet, type SheetRow } from '#domain/sheet/sheet.ts';
import type { CellFault } from '#format/cell-fault.ts';
import { questionsOf, type Kind } from '../kind.ts';
import type { Question } from '../question.ts';

/** Columns for the people who fill the sheet: nothing of them is published. */
const REMARKS = ['序号', '备注'];
/** What a first cell says of a row that only shows how. */
export const EXAMPLE = '示例';
/** What a first cell says of the row whose cells hold for every row that leaves them empty. */
export const SHARED = '各行相同';

const folded = (text: string): string => text.normalize('NFKC').replace(/[\s*]|\(必填\)$/gu, '');

/** Which question each column answers. */
export interface Heads {
  row: number;
  /** By column, from 0. */
  columns: ReadonlyMap<number, Question>;
  /** The columns that only show what is known, by their heads. */
  shown: ReadonlyMap<number, string>;
}

const textsOf = ({ cells }: SheetRow): string[] => cells.map((cell) => ('text' in cell ? cell.text.trim() : ''));

/** By folded head: the questions of a kind, and the columns that only show. */
const knownHeads = (kind: Kind) => ({
  asking: new Map(questionsOf(kind).map((question) => [folded(question.label), question] as const)),
  showing: new Map(Object.keys(kind.shows ?? {}).map((head) => [folded(head), head] as const)),
});

/** A row is the heads' when most of what it says is the name of a column. */
function isHeads(row: SheetRow, known: ReadonlyMap<string, unknown>): boolean {
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
  const { asking: known, showing } = knownHeads(kind);
  const all = new Map<string, unknown>([...known, ...showing]);
  const row = sheet.rows.find((each) => isHeads(each, all));
  if (!row) {
    const required = questions.filter(({ required: is, fallback }) => is && !fallback).map(({ label }) => label);
    const message = `没有找到表头；一行里写列名，例如${required.join('、')}；用 npm run import -- --template 表.xlsx 可以得到一张空表`;
    return { faults: [{ severity: 'error', where: sheet.name, message }] };
  }
  const columns = new Map<number, Question>();
  const shown = new Map<number, string>();
  const faults: CellFault[] = [];
  for (const [column, text] of textsOf(row).entries()) {
    if (text === '' || REMARKS.includes(folded(text))) continue;
    const shownHead = showing.get(folded(text));
    if (shownHead !== undefined) {
      shown.set(column, shownHead);
      continue;
    }
    const question = known.get(folded(text));
    const add = (message: string, severity: CellFault['severity'] = 'error'): number =>
      faults.push({ severity, where: cellAddress(sheet.name, column, row.number), found: text, message });
    if (!question) {
      const best = nearest(
        text,
        questions.map(({ label }) => label),
      );
      // Of a sheet that shows and asks, a column that is like none of ours was shown by an earlier release, or added.
      if (best === undefined && showing.size > 0) add('没有这一列，没有读', 'warning');
      else add(`没有这一列；${best === undefined ? '' : `最接近的是“${best}”；`}不录入的内容写在“备注”列里`);
    } else if ([...columns.values()].includes(question)) add('这一列写了两次；只留一列');
    else columns.set(column, question);
  }
  return { heads: { row: row.number, columns, shown }, faults };
}

/** Whether a sheet has heads that only a kind's own sheets have, whatever it is called. */
export function hasHeadsOf(sheet: Sheet, kind: Kind): boolean {
  const { asking, showing } = knownHeads(kind);
  const known = new Map<string, unknown>([...asking, ...showing]);
  return sheet.rows.some((row) => isHeads(row, known) && textsOf(row).some((text) => showing.has(folded(text))));
}

const isExample = (row: SheetRow): boolean =>
  textsOf(row)
    .slice(0, 2)
    .some((text) => text.startsWith(EXAMPLE));
const isShared = (row: SheetRow): boolean => textsOf(row).includes(SHARED);

/** The rows below the heads that say something, without those that only show how or hold for others. */
export function bodyRows(sheet: Sheet, { row }: Heads): SheetRow[] {
  return sheet.rows.filter((each) => {
    if (each.number <= row) return false;
    const isEmpty = each.cells.every((cell) => 'text' in cell && cell.text.trim() === '');
    return !isEmpty && !isExample(each) && !isShared(each);
  });
}

/** The row below the heads that holds for all. */
export const sharedRow = (sheet: Sheet, { row }: Heads): SheetRow | undefined =>
  sheet.rows.find((each) => each.number > row && isShared(each));

/** Whether a row has words in one of some columns: what cannot be read is words too. */
export const isFilled = ({ cells }: SheetRow, columns: readonly number[]): boolean =>
  columns.some((column) => {
    const cell = cells[column];
    return cell !== undefined && ('fault' in cell || cell.text.trim() !== '');
  });

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
