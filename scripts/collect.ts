import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeGuided } from '#adapters/excel/write-guided.ts';
import { shownPath } from '#adapters/shown-path.ts';
import { inquiriesOf, inquiryFileName, itemsFor } from '#authoring/inquiry/inquiry.ts';
import { inquirySheets } from '#authoring/inquiry/inquiry-sheets.ts';
import { planCommandLine } from './plan-command.ts';
import { print, progress, Refused, runCommand } from './run-command.ts';
import './on-failure.ts';

/** `npm run collect`: a workbook for each lead office that asks what it did of its promises, and one for all. */
await runCommand(async () => {
  const { environment, ledger, plan, target } = await planCommandLine('collect', [
    '给每个牵头部门写一个表格文件，问它的每条承诺做了什么；另写一个全部部门的。',
    '',
    '  npm run collect -- 2021               写进新文件夹“2021年落实情况”',
    '  npm run collect -- 2021 文件夹名       写进您说的文件夹',
    '',
    '部门填好交回来，用 npm run import -- 文件.xlsx 录入。',
  ]);
  const inquiries = inquiriesOf(plan);
  if (inquiries.length === 0) throw new Refused([`${plan.year}年的任务里没有可以问的承诺。`]);
  const folder = resolve(environment.startDir, target ?? `${plan.year}年落实情况`);
  const files = inquiries.map((inquiry) => ({ inquiry, path: join(folder, inquiryFileName(inquiry)) }));
  const there = files.filter(({ path }) => existsSync(path));
  if (there.length > 0)
    throw new Refused([
      ...there.map(({ path }) => `${shownPath(path)} 已经有了，没有改它。`),
      '里面可能有部门填好的内容；换一个文件夹名，或者先把它们移走。什么都没有写。',
    ]);
  const items = itemsFor(plan, ledger);
  const written: { path: string; bytes: Uint8Array; count: number }[] = [];
  for (const { inquiry, path } of files) {
    progress.at(written.length, files.length);
    const bytes = await writeGuided(inquirySheets(inquiry, items));
    written.push({ path, bytes, count: inquiry.commitments.length });
  }
  mkdirSync(folder, { recursive: true });
  for (const { path, bytes } of written) writeFileSync(path, bytes, { flag: 'wx' });
  print([
    ...written.map(({ path, count }) => `已写好：${shownPath(path)}（${count}条）`),
    '',
    '接下来：',
    '  1. 把各部门的文件发给它们填；只是目标的承诺不问。',
    '  2. 交回来以后，先看看会写成什么样：npm run import -- 文件.xlsx --预览',
    '  3. 没有错误就录入：npm run import -- 文件.xlsx',
  ]);
});
