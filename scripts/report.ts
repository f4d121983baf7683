import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { shownPath } from '#adapters/shown-path.ts';
import { writeTableDocument } from '#adapters/word/write-table-document.ts';
import { reportAddress } from '#domain/ledger/addresses.ts';
import { reportDocument } from '#format/report-document.ts';
import { nameOf } from '#schemas/field-name.ts';
import { normaliseBase } from '#validation/settings.ts';
import { planCommandLine } from './plan-command.ts';
import { print, Refused, runCommand } from './run-command.ts';
import './on-failure.ts';

/** `npm run report`: how a plan was carried out, as a Word file in the layout of the notice's table. */
await runCommand(async () => {
  const { environment, ledger, site, plan, target } = await planCommandLine('report', [
    '把一年的落实情况写成 Word 文件，照通知的表排：每项任务、每条承诺、登记的文件和部门的说明、待办。',
    '',
    '  npm run report -- 2021                  写成“2021年落实情况.docx”',
    '  npm run report -- 2021 文件名.docx       写成您说的文件',
  ]);
  const path = resolve(environment.startDir, target ?? `${plan.year}年落实情况.docx`);
  if (!/\.docx$/i.test(path)) throw new Refused([`“${target ?? ''}”：文件名要以 .docx 结尾。`]);
  if (existsSync(path)) throw new Refused([`${shownPath(path)} 已经有了，没有改它；换一个名字。`]);
  const base = normaliseBase(environment.base ?? site.base);
  const origin = environment.origin ?? site.origin;
  const full = (address: string): string => {
    const place = base + address.replace(/^\//, '');
    return origin === undefined ? place : new URL(place, origin).href;
  };
  const heads = {
    task: nameOf('tasks.title'),
    requirement: nameOf('tasks.requirement'),
    lead: nameOf('tasks.lead'),
    responsible: nameOf('tasks.responsible'),
  };
  const bytes = await writeTableDocument(reportDocument(plan, ledger.asOf, heads, full), ledger.asOf.on);
  writeFileSync(path, bytes, { flag: 'wx' });
  print([
    `已写好：${shownPath(path)}（${plan.tasks.length}项任务）`,
    `网站上同样内容、可以打印的一页：${full(reportAddress(plan.year))}`,
  ]);
});
