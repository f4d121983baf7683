import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readWorkbook } from '#adapters/excel/read-workbook.ts';
import { readWord } from '#adapters/word/read-word.ts';
import { readNoticeText, type NoticeText } from '#authoring/notice/notice-text.ts';
import { noticeDrafts, type PlacedDraft } from '#authoring/notice/notice-drafts.ts';
import { leftOut } from '#authoring/notice/left-out.ts';
import { findColumns } from '#authoring/notice/columns.ts';
import { readPlanTable } from '#authoring/notice/notice-table.ts';
import { filledIn, rowsOfSheet, rowsOfTable, type TableRow } from '#authoring/notice/table-row.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { wordsOf, type Block, type Lost, type Table, type WordDocument } from '#domain/document/document.ts';
import { lostOfHead, officialParts } from '#domain/document/official-parts.ts';
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
  /** Whether requirements come in cut into promises, as a program proposes it. */
  isCut: boolean;
  /** What the command line says over the file. */
  given: NoticeText;
}

type Source = { text: NoticeText; rows: TableRow[]; lost: readonly Lost[] } | { fault: string };

const NO_TABLE = '没有找到任务表；表头要有“工作任务”“工作要求”“牵头部门”“责任部门”';

const hasHeads = (rows: readonly TableRow[]): boolean => rows.some((row) => findColumns(row) !== undefined);
const isTable = (block: Block): block is Table => block.kind === 'table';

/** A table whose heads are those of tasks; one cut by a page break goes on without them. What is neither is named. */
function fromBlocks({ blocks, notes, lost }: WordDocument): Source {
  const opening = blocks.findIndex((block) => isTable(block) && hasHeads(rowsOfTable(block, '')));
  const first = blocks[opening];
  if (!first || !isTable(first)) return { fault: NO_TABLE };
  const before = blocks.slice(0, opening);
  const rows: TableRow[] = [];
  const left: Lost[] = lostOfHead(officialParts(before));
  let isApart = false;
  for (const [index, block] of blocks.entries()) {
    if (isTable(block)) {
      const place = `第${blocks.slice(0, index + 1).filter(isTable).length}个表格`;
      const own = rowsOfTable(block, place);
      const goesOn = index > opening && !isApart && block.columns === first.columns;
      if (goesOn || hasHeads(own)) rows.push(...own);
      else
        left.push({
          where: place,
          what: `这个表格没有录入：“${own
            .flatMap(filledIn)
            .map(([, words]) => words)
            .join('、')}”`,
        });
    } else if (index > opening && wordsOf(block).trim() !== '') {
      isApart = true;
      left.push({ where: '任务表后面', what: `“${wordsOf(block).trim()}”没有录入` });
    }
  }
  const called = [...notes].map(([number, words]): Lost => ({
    where: `注${number}`,
    what: `“${words.map(wordsOf).join('')}”没有录入`,
  }));
  return { text: readNoticeText(before), rows, lost: [...lost, ...left, ...called] };
}

async function readSource(path: string): Promise<Source> {
  const bytes = readFileSync(path);
  if (!/\.(?:xlsx?|et)$/i.test(path)) {
    const document = readWord(bytes);
    return 'fault' in document ? document : fromBlocks(document);
  }
  const workbook = await readWorkbook(bytes);
  if ('fault' in workbook) return workbook;
  const sheet = workbook.sheets.find((each) => hasHeads(rowsOfSheet(each)));
  if (!sheet) return { fault: NO_TABLE };
  const others = workbook.sheets.filter(
    (each) => each !== sheet && rowsOfSheet(each).some((row) => filledIn(row).length > 0),
  );
  const left = others.map(({ name }): Lost => ({ where: name, what: '这张工作表没有读；只读第一张任务表' }));
  return { text: {}, rows: rowsOfSheet(sheet), lost: [...workbook.lost, ...left] };
}

const defined = (text: NoticeText): NoticeText =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));

/** Reads a notice's table into the entries of a plan; nothing is written. */
export async function importNotice(
  { year, path, now, theme, isCut, given }: PlanRequest,
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
  const { drafts, faults, notes } = noticeDrafts(table, text, {
    year,
    file,
    now,
    source: content.checked,
    theme,
    isCut,
  });
  // A heading that spans the table is what these tables look like, and is read as one.
  const isNews = ({ what }: Lost): boolean => !/^合并的单元格（横跨\d+列）/u.test(what);
  const lost = source.lost.filter(isNews).map(({ where, what }): CellFault => ({
    severity: 'warning',
    where: `${file} ${where}`,
    message: what,
  }));
  const left = leftOut(source.rows).map((note): CellFault => ({ ...note, where: `${file} ${note.where}` }));
  return { drafts, faults, notes: [...lost, ...left, ...notes] };
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
