import { cellAddress, type Sheet, type SheetCell, type SheetRow } from '#domain/sheet/sheet.ts';
import type { CellFault } from '#format/cell-fault.ts';
import { completeAnswers } from '../collect-answers.ts';
import type { Draft } from '../draft.ts';
import { draftOf, questionsOf, type Kind } from '../kind.ts';
import type { Answers, Context, Question } from '../question.ts';
import { uniqueName } from '../slug.ts';
import { takenSlugs } from '../taken.ts';
import { readCell } from './cell-words.ts';
import { bodyRows, findHeads, isFilled, sharedRow, strayCells, type Heads } from './heads.ts';
import { tornCells } from './torn-cells.ts';

/** A row as an entry, and where each of its answers stands. */
export interface RowDraft {
  draft: Draft;
  sheet: string;
  row: number;
  subject: string;
  columns: ReadonlyMap<number, Question>;
}

export interface SheetDrafts {
  rows: RowDraft[];
  faults: CellFault[];
  /** What was read otherwise than it stands. */
  notes: CellFault[];
  /** Numbers of rows that ask and have no answer yet. */
  unanswered: number[];
}

/** What a Word file in the column of the body says of itself, by the keys of questions. */
export type Suggest = (bodyPath: string) => Readonly<Record<string, string>>;

const NUMBER = '这一格是数字格式，20.10会变成20.1，长号码会丢掉后几位；把单元格格式改成“文本”，再重写一遍';

const isUnsafeNumber = (cell: SheetCell): boolean =>
  'text' in cell && cell.isNumber === true && (/[.e]/i.test(cell.text) || cell.text.replace(/\D/g, '').length > 15);

interface Place {
  sheet: Sheet;
  heads: Heads;
  kind: Kind;
  /** Holds for every row that leaves a cell empty. */
  shared: SheetRow | undefined;
}

/** Where a question is answered in a row: its cell, or the row where it has no column. */
export function placeOf(
  { sheet, row, columns }: Pick<RowDraft, 'sheet' | 'row' | 'columns'>,
  isIt: (question: Question) => boolean,
): Pick<CellFault, 'where' | 'head'> {
  const [column, question] = [...columns].find(([, each]) => isIt(each)) ?? [];
  return column === undefined || !question
    ? { where: `${sheet}!第${row}行` }
    : { where: cellAddress(sheet, column, row), head: question.label };
}

async function readRow(
  row: SheetRow,
  { sheet, heads, kind, shared }: Place,
  context: Context,
  suggest: Suggest,
): Promise<{ answers: Answers; faults: CellFault[]; notes: CellFault[] }> {
  const faults: CellFault[] = [];
  const notes: CellFault[] = [];
  const refused = new Set<string>();
  const columnOf = new Map([...heads.columns].map(([column, { key }]) => [key, column]));
  const questions = questionsOf(kind);
  const here = { sheet: sheet.name, row: row.number, columns: heads.columns };
  /** The row that answers a question: this one, else the one that holds for all. */
  const rowOf = (key: string): SheetRow => {
    const column = columnOf.get(key) ?? -1;
    return shared && !isFilled(row, [column]) && isFilled(shared, [column]) ? shared : row;
  };
  const cellOf = (key: string): SheetCell => rowOf(key).cells[columnOf.get(key) ?? -1] ?? { text: '' };

  const body = cellOf('body');
  const suggested =
    'text' in body && /\.docx$/i.test(body.text.trim()) ? suggest(context.resolvePath(body.text.trim())) : {};
  let { answers } = context;
  for (const question of questions) {
    const { key } = question;
    const cell = cellOf(key);
    const at = placeOf({ ...here, row: rowOf(key).number }, (each) => each.key === key);
    const add = (message: string, found?: string): void => {
      refused.add(key);
      faults.push({ severity: 'error', ...at, found, message });
    };
    if ('fault' in cell) {
      add(cell.fault);
      continue;
    }
    const words = cell.text.trim() === '' ? suggested[key] : cell.text;
    if (words === undefined) continue;
    if (isUnsafeNumber(cell)) {
      add(NUMBER, cell.text);
      continue;
    }
    const reading = await readCell(words, question, { ...context, answers });
    if ('fault' in reading) {
      add(reading.fault, words);
      continue;
    }
    answers = { ...answers, [key]: reading.value };
    if (words !== cell.text)
      notes.push({ severity: 'warning', ...at, head: question.label, message: `空着，照 Word 文件写成“${words}”` });
    if (reading.readAs !== undefined)
      notes.push({ severity: 'warning', ...at, found: cell.text, message: `读作“${reading.readAs}”` });
  }
  if (refused.size === 0) faults.push(...tornCells(row, { sheet, heads, kind }, answers, context.source));
  const complete = completeAnswers(questions, { ...context, answers }, refused);
  for (const question of complete.missing)
    faults.push({
      severity: 'error',
      ...placeOf(here, ({ key }) => key === question.key),
      head: question.label,
      message: columnOf.has(question.key) ? '缺少这一项，要写上' : '缺少这一项；表里加上这一列',
    });
  return { answers: complete.answers, faults, notes };
}

/**
 * Turns the rows of a sheet into drafts. Every cell is held against the field's own schema and the
 * check's rules, as an answer to `npm run new` is, and only the bad ones are complained of.
 *
 * @param used addresses that earlier rows have taken; those of this sheet are added
 */
export async function readSheet(
  sheet: Sheet,
  kind: Kind,
  context: Context,
  { used, suggest, report }: { used: Set<string>; suggest: Suggest; report?: (done: number, total: number) => void },
): Promise<SheetDrafts> {
  const { heads, faults: said } = findHeads(sheet, kind);
  const faults = said.filter(({ severity }) => severity === 'error');
  if (!heads || faults.length > 0) return { rows: [], faults, notes: [], unanswered: [] };
  const notes = [...said, ...strayCells(sheet, heads)];
  const found: SheetDrafts = { rows: [], faults: [], notes, unanswered: [] };
  const saying = [...heads.columns].flatMap(([column, { key }]) => (kind.says?.includes(key) ? [column] : []));
  const shared = sharedRow(sheet, heads);
  const told = new Set<string>();
  /** What is to be said of the row that holds for all is said once, not for every row. */
  const isNews = (fault: CellFault): boolean => told.size < told.add(JSON.stringify(fault)).size;
  const rows = bodyRows(sheet, heads);
  for (const [done, row] of rows.entries()) {
    report?.(done, rows.length);
    if (kind.says && !isFilled(row, saying)) {
      found.unanswered.push(row.number);
      continue;
    }
    const { answers, ...said } = await readRow(row, { sheet, heads, kind, shared }, context, suggest);
    found.faults.push(...said.faults.filter(isNews));
    found.notes.push(...said.notes.filter(isNews));
    if (said.faults.length > 0) continue;
    const first = draftOf(kind, answers, context);
    const folder = `${first.collection}/${first.year ?? ''}/`;
    const taken = takenSlugs(context.source, first.collection, first.year);
    const isWritten = [...heads.columns].some(([column, { key }]) => key === 'slug' && textAt(row, column) !== '');
    const slug = isWritten ? first.slug : uniqueName(first.slug, (name) => used.has(folder + name) || taken.has(name));
    used.add(folder + slug);
    const subject = kind.subject(answers, context.source);
    found.rows.push({ draft: { ...first, slug }, sheet: sheet.name, row: row.number, subject, columns: heads.columns });
  }
  return found;
}

function textAt({ cells }: SheetRow, column: number): string {
  const cell = cells[column];
  return cell && 'text' in cell ? cell.text.trim() : '';
}
