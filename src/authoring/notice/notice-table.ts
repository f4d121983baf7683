import type { CellFault } from '#format/cell-fault.ts';
import { findColumns, type Columns } from './columns.ts';
import { filledIn, type TableRow } from './table-row.ts';

/** A task as the notice prints it. */
export interface PlanTask {
  number: number;
  title: string;
  section: string;
  requirement: string;
  lead: string;
  responsible: readonly string[];
  row: TableRow;
  /** Where each field stands. */
  columns: Columns;
}

interface PlanPart {
  title: string;
  sections: { id: string; title: string }[];
}

export interface PlanTable {
  /** 附表标题, where it stands in the table itself. */
  title: string | undefined;
  parts: readonly PlanPart[];
  tasks: readonly PlanTask[];
  faults: readonly CellFault[];
  notes: readonly CellFault[];
}

/** What is said below a table, and is no heading in it. */
const REMARK = /^(?:[（(]?(?:备?注|说明|附注|填表|制表|联系|填报|审核|※|＊|\*)|[①-⑳]|\d+[.．]本表)/u;
const PART = /^[一二三四五六七八九十]+\s*、/u;
const SECTION = /^[（(]\s*[一二三四五六七八九十]+\s*[）)]/u;
const NUMBER = /^(\d{1,2})\s*[.．、]\s*/u;

/** Lines of one cell as one line of words: a break in a cell is layout. */
const joined = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('');

/** Names in a cell, which papers part in every way. */
const names = (text: string): string[] => text.split(/[\s、，,；;]+/u).filter((name) => name !== '');

/** What a row says in the columns that are read; a heading may stand in any one. */
function wordsIn(row: TableRow, columns: Columns | undefined): string[] {
  const filled = filledIn(row);
  const taken = new Set<number | undefined>(Object.values(columns ?? {}));
  const read = columns && filled.length > 1 ? filled.filter(([column]) => taken.has(column)) : filled;
  return read.map(([, text]) => text);
}

interface Reading {
  table: { title: string | undefined; parts: PlanPart[]; tasks: PlanTask[]; faults: CellFault[]; notes: CellFault[] };
  columns: Columns | undefined;
}

function addHeading(text: string, row: TableRow, { table }: Reading): void {
  if (PART.test(text)) {
    table.parts.push({ title: text, sections: [] });
    return;
  }
  const part = table.parts.at(-1);
  if (SECTION.test(text) && part) {
    part.sections.push({ id: `${table.parts.length}-${part.sections.length + 1}`, title: text });
    return;
  }
  if (table.tasks.length > 0 && REMARK.test(text)) {
    table.notes.push({ severity: 'warning', where: row.where(), found: text, message: '不是任务，没有录入' });
    return;
  }
  const message = SECTION.test(text)
    ? '小节前面没有“一、”这样的部分；检查前面的行'
    : '这一行只有一格有字，看不出是什么；是标题的，写成“一、……”或“（一）……”；是说明的，前面加“注：”；接着上一行的，并到上一行';
  table.faults.push({ severity: 'error', where: row.where(), found: text, message });
}

/** The section that a task stands in; a part without any gets one of the same words. */
function sectionFor(row: TableRow, { table }: Reading): string {
  const part = table.parts.at(-1);
  if (!part) {
    if (!table.faults.some(({ message }) => message.startsWith('任务前面')))
      table.faults.push({ severity: 'error', where: row.where(), message: '任务前面没有“一、”这样的部分标题' });
    return '';
  }
  if (part.sections.length === 0) {
    part.sections.push({ id: `${table.parts.length}-1`, title: part.title });
    table.notes.push({
      severity: 'warning',
      where: row.where(),
      message: `“${part.title}”下面没有小节，用同样的话作小节标题`,
    });
  }
  return part.sections.at(-1)?.id ?? '';
}

function addTask(row: TableRow, columns: Columns, reading: Reading): void {
  const { table } = reading;
  const at = (column: number | undefined): string => (column === undefined ? '' : (row.texts.get(column) ?? '').trim());
  const fault = (column: number, head: string, message: string, found?: string): number =>
    table.faults.push({ severity: 'error', where: row.where(column), head, found, message });
  const written = joined(at(columns.title));
  const prefix = NUMBER.exec(written);
  const next = (table.tasks.at(-1)?.number ?? 0) + 1;
  const digits = /^\d{1,2}/.exec(at(columns.number).normalize('NFKC'))?.[0] ?? prefix?.[1];
  const number = digits === undefined ? next : Number(digits);
  const title = prefix ? written.slice(prefix[0].length) : written;
  const requirement = joined(at(columns.requirement));
  const leads = names(at(columns.lead));
  if (number !== next)
    fault(columns.number ?? columns.title, '序号', `前一项是${next - 1}，这里应为${next}；检查是不是漏了一行`, digits);
  if (title === '') fault(columns.title, '工作任务', '这一格是空的；跨行合并的，拆开后每行写全');
  if (requirement === '') fault(columns.requirement, '工作要求', '这一格是空的；跨行合并的，拆开后每行写全');
  if (leads.length === 0) fault(columns.lead, '牵头部门', '这一格是空的；跨行合并的，拆开后每行写全');
  if (leads.length > 1) fault(columns.lead, '牵头部门', '牵头部门只能有一个；其余的写进责任部门', at(columns.lead));
  for (const [column, head] of [
    [columns.title, '工作任务'],
    [columns.requirement, '工作要求'],
  ] as const)
    if (at(column).includes('\n'))
      table.notes.push({ severity: 'warning', where: row.where(column), head, message: '分成了几段，连成一段' });
  const [lead = ''] = leads;
  const responsible = names(at(columns.responsible));
  table.tasks.push({ number, title, section: sectionFor(row, reading), requirement, lead, responsible, row, columns });
}

/**
 * Reads a notice's table of tasks: 工作任务, 工作要求, 牵头部门 and 责任部门 in whatever order, parts
 * (一、) and sections (（一）) in rows of their own, the heads again after a page break.
 */
export function readPlanTable(rows: readonly TableRow[]): PlanTable {
  const reading: Reading = {
    table: { title: undefined, parts: [], tasks: [], faults: [], notes: [] },
    columns: undefined,
  };
  const { table } = reading;
  for (const row of rows) {
    const columns = findColumns(row);
    if (columns) reading.columns = columns;
    const words = wordsIn(row, reading.columns);
    if (columns || words.length === 0) continue;
    const only = joined(words[0] ?? '');
    if (!reading.columns) {
      if (words.length === 1) table.title = (table.title ?? '') + only;
    } else if (words.length === 1) addHeading(only, row, reading);
    else addTask(row, reading.columns, reading);
  }
  for (const part of table.parts)
    if (part.sections.length === 0)
      table.faults.push({ severity: 'error', where: '表格', found: part.title, message: '这个部分下面没有任务' });
  return table;
}
