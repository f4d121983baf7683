import { existsSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment } from '#adapters/environment.ts';
import { writeWorkbook } from '#adapters/excel/write-workbook.ts';
import { beijingNow } from '#adapters/git/newest-commit.ts';
import { importHelp, readImportLine, type ImportLine } from '#authoring/import-flags.ts';
import { KINDS } from '#authoring/kinds.ts';
import { nextSteps, writtenLines } from '#authoring/report.ts';
import { templateSheets } from '#authoring/sheet/template.ts';
import { cellFaultLine } from '#format/cell-fault.ts';
import { authoringContext } from '#publishing/authoring-context.ts';
import { batchFaultLine, readBatch, type Batch, type BatchRequest } from '#publishing/import-batch.ts';
import { loadContent, type LoadedContent } from '#validation/load-content.ts';
import { placeDrafts } from '#publishing/place-drafts.ts';
import { publishDrafts } from '#publishing/publish-drafts.ts';
import { shownPath } from '#adapters/shown-path.ts';
import { attended, print, progress, Refused, runCommand, shown } from './run-command.ts';
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

const NOTHING = '有错误，什么都没有写入。';

function sourceFile({ files: [file = ''] }: ImportLine, { startDir }: Environment): string {
  const path = resolve(startDir, file);
  if (!existsSync(path)) throw new Refused([`${file}：没有这个文件；检查位置和文件名。`]);
  if (!statSync(path).isFile()) throw new Refused([`${file}：这是文件夹，不是文件。`]);
  return path;
}

/** Somebody at a terminal is asked; a program gets each requirement whole. */
async function wantsCuts(signal: AbortSignal): Promise<boolean> {
  const prompter = attended(signal);
  if (!prompter) return false;
  progress.end();
  const options = [
    { value: 'cut', label: '先照动词切成一条一条，以后再逐项改', hint: '切在哪里，可以在 npm run edit 里看着改' },
    { value: 'whole', label: '每项整段算一条，以后再切' },
  ];
  return (await prompter.choose({ message: '工作要求里的承诺怎样录入？', options })) === 'cut';
}

/** What the command line says of a plan; nothing where the file is a sheet of entries. */
async function planOf({ line: { words, isCut }, signal }: Run): Promise<BatchRequest['plan']> {
  if (words.plan === undefined) return undefined;
  const given = {
    title: words.title,
    tableTitle: words['table-title'],
    documentNumber: words['document-number'],
    issuer: words.issuer,
    formedOn: words['formed-on'],
  };
  progress.step('读取通知');
  return { year: words.plan, theme: words.theme, isCut: isCut ?? (await wantsCuts(signal)), given };
}

async function readFile(run: Run): Promise<Batch> {
  const { line, environment, content, now } = run;
  const path = sourceFile(line, environment);
  const plan = await planOf(run);
  if (!plan) progress.step('读取表格');
  const batch = await readBatch({ path, now, plan, report: progress.at }, content);
  if ('fault' in batch) throw new Refused([`${shownPath(path)}：${batch.fault}。`, '什么都没有写入。']);
  return batch;
}

async function writeBatch(batch: Batch, { line, environment, content, signal }: Run): Promise<void> {
  if (line.isPreview) {
    const plan = await placeDrafts(batch.drafts, content, environment);
    if ('faults' in plan) throw new Refused([...plan.faults.map((fault) => batchFaultLine(fault, batch)), NOTHING]);
    print(writtenLines(shown(environment, plan.entries), true));
    print(batch.shows);
    print([`一共${plan.entries.length}项。这只是预览，什么都没有写入；写入的时候还会和其他条目一起检查一遍。`]);
    return;
  }
  const outcome = await publishDrafts(batch.drafts, { environment, signal, progress });
  if ('faults' in outcome) throw new Refused([...outcome.faults.map((fault) => batchFaultLine(fault, batch)), NOTHING]);
  const { written, warnings, olderErrors } = outcome;
  print(warnings.map((fault) => batchFaultLine(fault, batch)));
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
  const run: Run = { line, environment, content, now: beijingNow(), signal };
  if (line.words.template !== undefined) return writeTemplate(run);
  const batch = await readFile(run);
  print([...batch.notes.map(cellFaultLine), ...batch.lost]);
  if (batch.faults.length > 0) throw new Refused([...batch.faults.map(cellFaultLine), NOTHING]);
  return writeBatch(batch, run);
});
