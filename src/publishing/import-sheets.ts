import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { readWorkbook } from '#adapters/excel/read-workbook.ts';
import { SILENT, type Report } from '#adapters/progress.ts';
import type { Kind } from '#authoring/kind.ts';
import { KINDS, kindNamed } from '#authoring/kinds.ts';
import { ITEMS } from '#authoring/inquiry/items.ts';
import { hasHeadsOf } from '#authoring/sheet/heads.ts';
import { EXPLANATION } from '#authoring/sheet/template.ts';
import { placeOf, readSheet, type RowDraft } from '#authoring/sheet/read-sheet.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import type { Sheet } from '#domain/sheet/sheet.ts';
import type { CellFault } from '#format/cell-fault.ts';
import { authoringContext } from './authoring-context.ts';
import type { LoadedContent } from '#validation/load-content.ts';
import { saidBefore } from './already-there.ts';
import type { DraftFault } from './place-drafts.ts';
import { readDocument } from './read-document.ts';

/** What a workbook holds for the ledger, with everything that is wrong or was read otherwise. */
export interface ImportedSheets {
  rows: readonly RowDraft[];
  faults: readonly CellFault[];
  notes: readonly CellFault[];
  /** What Word files of bodies could not bring along, a line each. */
  lost: readonly string[];
}

/** Sheets of our own that only explain. */
const NOT_READ: ReadonlySet<string> = new Set([EXPLANATION, ITEMS]);

/** A kind by what a sheet is called, or by a head that only its sheets have. */
const kindOf = (sheet: Sheet): Kind | undefined =>
  kindNamed(sheet.name) ?? KINDS.find((kind) => kind.shows && hasHeadsOf(sheet, kind));

/** The sheets to be read: those of a kind, else the first as disclosures. */
function kindsOf(sheets: readonly Sheet[]): { chosen: { sheet: Sheet; kind: Kind }[]; left: Sheet[] } {
  const read = sheets.filter(({ name }) => !NOT_READ.has(name));
  const named = read.flatMap((sheet) => {
    const kind = kindOf(sheet);
    return kind ? [{ sheet, kind }] : [];
  });
  const others = read.filter((each) => !named.some(({ sheet }) => sheet === each));
  const [first] = others;
  const [usual] = KINDS;
  if (named.length > 0 || !first || !usual) return { chosen: named, left: others };
  return { chosen: [{ sheet: first, kind: usual }], left: others.slice(1) };
}

/** Title, number and day of a Word file, for cells that are left empty. */
function suggestFrom(path: string): Record<string, string> {
  const document = existsSync(path) ? readDocument(readFileSync(path)) : { fault: '' };
  if ('fault' in document) return {};
  const { title, documentNumber, formedOn } = document;
  return Object.fromEntries(
    Object.entries({ title, documentNumber, formedOn }).filter(
      (each): each is [string, string] => each[1] !== undefined,
    ),
  );
}

/** Rows that ask and have no answer yet are no fault; how many there are is worth knowing. */
const notAnswered = ({ name }: Sheet, numbers: readonly number[]): CellFault => ({
  severity: 'warning',
  where: name,
  message: `${numbers.length}条没有答，没有录入：第${numbers.join('、')}行`,
});

/**
 * Reads a workbook into drafts; nothing is written.
 *
 * @param path absolute; the files that it names lie beside it
 * @param now in Beijing
 * @param report rows that are read, of all of a sheet
 */
export async function importSheets(
  path: string,
  content: LoadedContent,
  now: Moment,
  report: Report = SILENT.at,
): Promise<ImportedSheets | { fault: string }> {
  const workbook = await readWorkbook(readFileSync(path));
  if ('fault' in workbook) return workbook;
  const lost: string[] = [];
  const told = new Set<string>();
  const context = authoringContext(content, { startDir: dirname(path) }, now, (from, lines) => {
    if (!told.has(from)) lost.push(...lines.map((line) => `提醒 ${relative(dirname(path), from)} ${line}`));
    told.add(from);
  });
  const { chosen, left } = kindsOf(workbook.sheets);
  const rows: RowDraft[] = [];
  const faults: CellFault[] = [];
  const notes: CellFault[] = [
    ...workbook.lost.map(({ where, what }): CellFault => ({ severity: 'warning', where, message: what })),
    ...left
      .filter((sheet) => sheet.rows.length > 0)
      .map(({ name }): CellFault => ({
        severity: 'warning',
        where: name,
        message: `这张工作表没有读；工作表的名称写成 ${KINDS.map(({ label }) => label).join('、')} 之一才读`,
      })),
  ];
  let again = 0;
  let unanswered = 0;
  const used = new Set<string>();
  for (const { sheet, kind } of chosen) {
    const found = await readSheet(sheet, kind, context, { used, suggest: suggestFrom, report });
    for (const row of found.rows) {
      const before = saidBefore(row, kind, rows, content);
      if (!before) rows.push(row);
      else if (before.severity === 'error') faults.push(before);
      else {
        again += 1;
        notes.push(before);
      }
    }
    unanswered += found.unanswered.length;
    if (found.unanswered.length > 0) notes.push(notAnswered(sheet, found.unanswered));
    faults.push(...found.faults);
    notes.push(...found.notes);
  }
  if (rows.length + faults.length === 0 && again === 0 && unanswered > 0)
    return { fault: `表里的${unanswered}条都还没有答，没有写入` };
  if (rows.length + faults.length === 0 && again > 0) return { fault: `表里的${again}行都已经录过，没有再写` };
  if (rows.length + faults.length === 0) return { fault: '表里没有要录入的行；第一列写着“示例”的行不算' };
  return { rows, faults, notes, lost };
}

/** A fault of the check as a fault of the cell that it comes from. */
export function atCell(
  { draft, field, found, message, severity, line }: DraftFault,
  rows: readonly RowDraft[],
): CellFault | undefined {
  const row = draft === undefined ? undefined : rows[draft];
  if (!row) return undefined;
  const root = /^\w+/.exec(field ?? '')?.[0];
  const place = placeOf(row, ({ key, field: name }) => (root === undefined ? key === 'body' : root === (name ?? key)));
  const inBody = root === undefined && line !== undefined && row.draft.body !== undefined;
  return { severity, ...place, found, message: inBody ? `写成以后的第${line}行：${message}` : message };
}
