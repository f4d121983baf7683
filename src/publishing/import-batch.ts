import type { Report } from '#adapters/progress.ts';
import type { Draft } from '#authoring/draft.ts';
import { cutsOfQuotes, markCuts } from '#authoring/notice/marked-cuts.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { cellFaultLine, type CellFault } from '#format/cell-fault.ts';
import { faultLine } from '#format/fault.ts';
import type { LoadedContent } from '#validation/load-content.ts';
import { atPlace, importNotice, type PlanRequest } from './import-notice.ts';
import { atCell, importSheets } from './import-sheets.ts';
import type { DraftFault } from './place-drafts.ts';

/** What has been read of a file, whatever file: all of it is written, or none. */
export interface Batch {
  drafts: readonly Draft[];
  faults: readonly CellFault[];
  notes: readonly CellFault[];
  /** What Word files of bodies could not bring along, a line each. */
  lost: readonly string[];
  /** The place in the file of a fault that only the check finds. */
  placeOf(fault: DraftFault): CellFault | undefined;
  subject: string;
  /** What a preview shows of it beside where it goes: of a plan each task, its promises marked in its words. */
  shows: readonly string[];
  /** What a program can't write, a line each. */
  leftToDo: readonly string[];
}

export interface BatchRequest {
  /** Absolute. */
  path: string;
  now: Moment;
  /** Of a plan: its year, the theme of its tasks, whether requirements come in cut, and what is said over the file. */
  plan?: Omit<PlanRequest, 'path' | 'now'> | undefined;
  report?: Report | undefined;
}

/** What a program can't write of a plan. */
const leftOfPlan = (isCut: boolean): string[] => [
  '还要人来写的，运行 npm run edit，在“工作任务”里逐项改：主题；给读者的说明（写在正文里）；',
  isCut
    ? '  公开承诺：切在哪里是程序照动词提的，点“切成承诺”逐项看；再写每一条属于哪一类、凭什么核对、怎样算做到。'
    : '  公开承诺：现在每项只有一条，就是整段工作要求；点“切成承诺”，切成一条一条。',
  '这些最好在第一次提交以前做完：提交以后，去掉的承诺要留下原话和原因。',
];

/** A task with its promises marked in the words of its requirement. */
function shownTask({ collection, data }: Draft): string[] {
  if (collection !== 'tasks') return [];
  const { number, title, requirement, lead, commitments } = data as Record<string, string> & {
    commitments: { quote: string }[];
  };
  const quotes = commitments.map(({ quote }) => quote);
  return [
    '',
    `${number ?? ''}. ${title ?? ''}　牵头：${lead ?? ''}　承诺${quotes.length}条`,
    `  ${markCuts(requirement ?? '', cutsOfQuotes(requirement ?? '', quotes))}`,
  ];
}

/** Reads a sheet, or the notice of a plan, into drafts; nothing is written. */
export async function readBatch(
  { path, now, plan, report }: BatchRequest,
  content: LoadedContent,
): Promise<Batch | { fault: string }> {
  if (plan) {
    const notice = await importNotice({ ...plan, path, now }, content);
    if ('fault' in notice) return notice;
    return {
      ...notice,
      drafts: notice.drafts.map(({ draft }) => draft),
      lost: [],
      placeOf: (fault) => atPlace(fault, notice.drafts),
      subject: `${plan.year}年任务分解表`,
      shows: notice.drafts.flatMap(({ draft }) => shownTask(draft)),
      leftToDo: leftOfPlan(plan.isCut),
    };
  }
  const sheets = await importSheets(path, content, now, report);
  if ('fault' in sheets) return sheets;
  const [first] = sheets.rows;
  return {
    ...sheets,
    drafts: sheets.rows.map(({ draft }) => draft),
    placeOf: (fault) => atCell(fault, sheets.rows),
    shows: [],
    leftToDo: [],
    subject: sheets.rows.length > 1 ? `${first?.subject ?? ''}等${sheets.rows.length}项` : (first?.subject ?? ''),
  };
}

/** A refusal of the check, by the cell it comes from where it comes from one. */
export function batchFaultLine(fault: DraftFault, batch: Batch): string {
  const placed = batch.placeOf(fault);
  return placed ? cellFaultLine(placed) : faultLine(fault);
}
