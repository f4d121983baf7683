import { existsSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment } from '#adapters/environment.ts';
import { writeWorkbook } from '#adapters/excel/write-workbook.ts';
import { beijingMoment } from '#adapters/git/newest-commit.ts';
import { openTerminal } from '#adapters/terminal.ts';
import type { Draft } from '#authoring/draft.ts';
import { importHelp, readImportLine, type ImportLine } from '#authoring/import-flags.ts';
import { KINDS } from '#authoring/kinds.ts';
import { cutsOfQuotes, markCuts } from '#authoring/notice/marked-cuts.ts';
import { prompterOf } from '#authoring/prompter.ts';
import { nextSteps, writtenLines } from '#authoring/report.ts';
import { templateSheets } from '#authoring/sheet/template.ts';
import { cellFaultLine, type CellFault } from '#format/cell-fault.ts';
import { faultLine } from '#format/fault.ts';
import { authoringContext } from '#publishing/authoring-context.ts';
import { atPlace, importNotice } from '#publishing/import-notice.ts';
import { atCell, importSheets } from '#publishing/import-sheets.ts';
import { loadContent, type LoadedContent } from '#validation/load-content.ts';
import { placeDrafts, type DraftFault } from '#publishing/place-drafts.ts';
import { publishDrafts } from '#publishing/publish-drafts.ts';
import { shownPath } from '#adapters/shown-path.ts';
import { print, progress, Refused, runCommand, shown } from './run-command.ts';
import { openContent } from './open-content.ts';
import './on-failure.ts';

/** `npm run import`: many entries from a sheet, or a year's plan from a notice; all of them or none. */

interface Run {
  line: ImportLine;
  environment: Environment;
  content: LoadedContent;
  now: string;
  signal: AbortSignal;
}

/** What has been read, from whatever file. */
interface Batch {
  drafts: readonly Draft[];
  faults: readonly CellFault[];
  notes: readonly CellFault[];
  lost: readonly string[];
  /** The place in the file of a fault that only the check finds. */
  placeOf(fault: DraftFault): CellFault | undefined;
  subject: string;
  /** What a preview shows of it beside where it goes. */
  shows: readonly string[];
  /** What a program can't write, a line each. */
  leftToDo: readonly string[];
}

const NOTHING = '有错误，什么都没有写入。';

function sourceFile({ files: [file = ''] }: ImportLine, { startDir }: Environment): string {
  const path = resolve(startDir, file);
  if (!existsSync(path)) throw new Refused([`${file}：没有这个文件；检查位置和文件名。`]);
  if (!statSync(path).isFile()) throw new Refused([`${file}：这是文件夹，不是文件。`]);
  return path;
}

/** Somebody at a terminal is asked; a program gets each requirement whole. */
async function wantsCuts(signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  progress.end();
  const options = [
    { value: 'cut', label: '先照动词切成一条一条，以后再逐项改', hint: '切在哪里，可以在 npm run edit 里看着改' },
    { value: 'whole', label: '每项整段算一条，以后再切' },
  ];
  const asked = prompterOf(openTerminal(signal));
  return (await asked.choose({ message: '工作要求里的承诺怎样录入？', options })) === 'cut';
}

async function readBatch({ line, environment, content, now, signal }: Run): Promise<Batch> {
  const path = sourceFile(line, environment);
  const { words } = line;
  if (words.plan !== undefined) {
    const given = {
      title: words.title,
      tableTitle: words['table-title'],
      documentNumber: words['document-number'],
      issuer: words.issuer,
      formedOn: words['formed-on'],
    };
    progress.step('读取通知');
    const isCut = line.isCut ?? (await wantsCuts(signal));
    const plan = await importNotice({ year: words.plan, path, now, theme: words.theme, isCut, given }, content);
    if ('fault' in plan) throw new Refused([`${shownPath(path)}：${plan.fault}。`, NOTHING]);
    return {
      drafts: plan.drafts.map(({ draft }) => draft),
      faults: plan.faults,
      notes: plan.notes,
      lost: [],
      placeOf: (fault) => atPlace(fault, plan.drafts),
      subject: `${words.plan}年任务分解表`,
      shows: plan.drafts.flatMap(({ draft }) => shownTask(draft)),
      leftToDo: [
        '还要人来写的，运行 npm run edit，在“工作任务”里逐项改：主题；给读者的说明（写在正文里）；',
        isCut
          ? '  公开承诺：切在哪里是程序照动词提的，点“切成承诺”逐项看；再写每一条属于哪一类、凭什么核对、怎样算做到。'
          : '  公开承诺：现在每项只有一条，就是整段工作要求；点“切成承诺”，切成一条一条。',
        '这些最好在第一次提交以前做完：提交以后，去掉的承诺要留下原话和原因。',
      ],
    };
  }
  progress.step('读取表格');
  const sheets = await importSheets(path, content, now, progress.at);
  if ('fault' in sheets) throw new Refused([`${shownPath(path)}：${sheets.fault}。`, '什么都没有写入。']);
  const [first] = sheets.rows;
  return {
    drafts: sheets.rows.map(({ draft }) => draft),
    faults: sheets.faults,
    notes: sheets.notes,
    lost: sheets.lost,
    placeOf: (fault) => atCell(fault, sheets.rows),
    shows: [],
    leftToDo: [],
    subject: sheets.rows.length > 1 ? `${first?.subject ?? ''}等${sheets.rows.length}项` : (first?.subject ?? ''),
  };
}

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

/** A refusal of the check, by the cell it comes from where it comes from one. */
const lineOf = (fault: DraftFault, batch: Batch): string => {
  const placed = batch.placeOf(fault);
  return placed ? cellFaultLine(placed) : faultLine(fault);
};

async function writeBatch(batch: Batch, { line, environment, content, signal }: Run): Promise<void> {
  if (line.isPreview) {
    const plan = await placeDrafts(batch.drafts, content, environment);
    if ('faults' in plan) throw new Refused([...plan.faults.map((fault) => lineOf(fault, batch)), NOTHING]);
    print(writtenLines(shown(environment, plan.entries), true));
    print(batch.shows);
    print([`一共${plan.entries.length}项。这只是预览，什么都没有写入；写入的时候还会和其他条目一起检查一遍。`]);
    return;
  }
  const outcome = await publishDrafts(batch.drafts, { environment, signal, progress });
  if ('faults' in outcome) throw new Refused([...outcome.faults.map((fault) => lineOf(fault, batch)), NOTHING]);
  const { written, warnings, olderErrors } = outcome;
  print(warnings.map((fault) => lineOf(fault, batch)));
  print([...writtenLines(shown(environment, written), false), `一共${written.length}项。`]);
  if (olderErrors > 0)
    print([`另外，原来就有${olderErrors}处错误，和这次录入无关；改好才能发布，运行 npm run check 看是哪些。`]);
  print(batch.leftToDo);
  print(['', ...nextSteps(shownPath(written.at(-1)?.path ?? ''))]);
}

async function writeTemplate({ line, environment, content, now }: Run): Promise<void> {
  const path = resolve(environment.startDir, line.words.template ?? '');
  if (!/\.xlsx$/i.test(path)) throw new Refused(['--template 后面写新文件的名字，以 .xlsx 结尾，例如 表.xlsx。']);
  if (existsSync(path)) throw new Refused([`${shownPath(path)} 已经有了，没有改它；换一个名字。`]);
  const [kind] = KINDS;
  if (!kind) return;
  const sheets = templateSheets(kind, authoringContext(content, environment, now));
  writeFileSync(path, await writeWorkbook(sheets), { flag: 'wx' });
  print([`已写好：${shownPath(path)}`, '填好以后运行：', `  npm run import -- ${line.words.template ?? ''}`]);
}

await runCommand(async (signal) => {
  const line = readImportLine(process.argv.slice(2));
  if (line.wantsHelp) return print(importHelp());
  if (line.faults.length > 0) throw new Refused([...line.faults.map((fault) => `${fault}。`), '什么都没有写入。']);
  const environment = openContent();
  progress.step('读取内容');
  const content = loadContent(environment);
  const run: Run = { line, environment, content, now: beijingMoment(Date.now() / 1000), signal };
  if (line.words.template !== undefined) return writeTemplate(run);
  const batch = await readBatch(run);
  print([...batch.notes.map(cellFaultLine), ...batch.lost]);
  if (batch.faults.length > 0) throw new Refused([...batch.faults.map(cellFaultLine), NOTHING]);
  return writeBatch(batch, run);
});
