import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readWorkbook } from '#adapters/excel/read-workbook.ts';
import { readWord } from '#adapters/word/read-word.ts';
import { readNoticeText, type NoticeText } from '#authoring/notice/notice-text.ts';
import { noticeDrafts, type PlacedDraft } from '#authoring/notice/notice-drafts.ts';
import { findColumns, readPlanTable, rowsOfSheet, rowsOfTable, type TableRow } from '#authoring/notice/notice-table.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import type { Block, Lost, Table } from '#domain/document/document.ts';
import type { CellFault } from '#format/cell-fault.ts';
import type { LoadedContent } from '#validation/load-content.ts';
import type { DraftFault } from './place-drafts.ts';

/** A notice as drafts, with everything that is wrong or was read otherwise. */
export interface ImportedNotice {
  drafts: readonly PlacedDraft[];
  faults: readonly CellFault[];
  notes: readonly CellFault[];
}

export interface PlanRequest {
  year: string;
  /** Absolute. */
  path: string;
  now: Moment;
  theme: string | undefined;
  /** What the command line says over the file. */
  given: NoticeText;
}

type Source = { text: NoticeText; rows: TableRow[]; lost: readonly Lost[] } | { fault: string };

const NO_TABLE = '没有找到任务表；表头要有“工作任务”“工作要求”“牵头部门”“责任部门”';

/** A table whose heads are those of tasks; one cut by a page break goes on without them. */
function fromBlocks(blocks: readonly Block[], lost: readonly Lost[]): Source {
  const isTable = (block: Block): block is Table => block.kind === 'table';
  const tables = blocks.filter(isTable);
  const hasHeads = (table: Table): boolean => rowsOfTable(table, '').some((row) => findColumns(row) !== undefined);
  const first = tables.findIndex(hasHeads);
  const opening = tables[first];
  if (!opening) return { fault: NO_TABLE };
  const rows = tables
    .slice(first)
    .flatMap((table, index) =>
      hasHeads(table) || table.columns === opening.columns ? rowsOfTable(table, `第${first + index + 1}个表格`) : [],
    );
  return { text: readNoticeText(blocks.slice(0, blocks.indexOf(opening))), rows, lost };
}

async function readSource(path: string): Promise<Source> {
  const bytes = readFileSync(path);
  if (!/\.(?:xlsx?|et)$/i.test(path)) {
    const document = readWord(bytes);
    return 'fault' in document ? document : fromBlocks(document.blocks, document.lost);
  }
  const workbook = await readWorkbook(bytes);
  if ('fault' in workbook) return workbook;
  const sheet = workbook.sheets.find((each) => rowsOfSheet(each).some((row) => findColumns(row) !== undefined));
  return sheet ? { text: {}, rows: rowsOfSheet(sheet), lost: workbook.lost } : { fault: NO_TABLE };
}

const defined = (text: NoticeText): NoticeText =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));

/** Reads a notice's table into the entries of a plan; nothing is written. */
export async function importNotice(
  { year, path, now, theme, given }: PlanRequest,
  content: LoadedContent,
): Promise<ImportedNotice | { fault: string }> {
  const source = await readSource(path);
  if ('fault' in source) return source;
  const table = readPlanTable(source.rows);
  const file = basename(path);
  const text: NoticeText = {
    ...(table.title === undefined ? {} : { tableTitle: table.title }),
    ...defined(source.text),
    ...(given.title === undefined ? {} : { titleLines: [given.title] }),
    ...defined(given),
  };
  const { drafts, faults, notes } = noticeDrafts(table, text, { year, file, now, source: content.checked, theme });
  // A heading that spans the table is what these tables look like, and is read as one.
  const isNews = ({ what }: Lost): boolean => !/^合并的单元格（横跨\d+列）/u.test(what);
  const lost = source.lost.filter(isNews).map(({ where, what }): CellFault => ({
    severity: 'warning',
    where: `${file} ${where}`,
    message: what,
  }));
  return { drafts, faults, notes: [...lost, ...notes] };
}

/** A fault of the check as a fault of the place in the notice that it comes from. */
export function atPlace(
  { draft, field, label, found, message, severity }: DraftFault,
  drafts: readonly PlacedDraft[],
): CellFault | undefined {
  const placed = draft === undefined ? undefined : drafts[draft];
  if (!placed) return undefined;
  const root = /^\w+/.exec(field ?? '')?.[0] ?? '';
  const { where, head = label } = placed.at(root);
  return { severity, where, head, found, message };
}
