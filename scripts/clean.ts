import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, resolve } from 'node:path';
import { cleanWithinBounds } from '#adapters/attachments/bounded-reading.ts';
import { explainNode } from '#adapters/attachments/inspect-attachment.ts';
import { readEnvironment } from '#adapters/environment.ts';
import { shownPath } from '#adapters/shown-path.ts';
import { cleaningLines } from '#format/cleaning.ts';
import { print, Refused, runCommand } from './run-command.ts';
import './on-failure.ts';

/** `npm run clean -- 文件`: a copy of a file without what it carries beside its content. The file itself is only read. */
const HOW = [
  '写明清理哪个文件，例如 npm run clean -- 检查计划.docx。',
  '在它旁边写一份“检查计划-已清理.docx”，没有作者、批注、修订的记录、隐藏的内容、拍摄地点等；原来的文件不动。',
];

async function clean(startDir: string, file: string): Promise<void> {
  const path = resolve(startDir, file);
  const refuse = (why: string): Refused => new Refused([`${file}：${why}。`]);
  const wrong = explainNode(path, '没有这个文件；检查位置和文件名');
  if (wrong !== undefined) throw refuse(wrong);
  const { dir, name, ext } = parse(path);
  const target = resolve(dir, `${name}-已清理${ext}`);
  if (existsSync(target)) throw refuse(`旁边已经有“${name}-已清理${ext}”；先改名或删掉它`);
  const cleaning = await cleanWithinBounds(readFileSync(path));
  if ('fault' in cleaning) throw refuse(`没有清理：${cleaning.fault}`);
  if (cleaning.removed.length > 0) writeFileSync(target, cleaning.bytes, { flag: 'wx' });
  print(cleaningLines(cleaning, shownPath(target)));
}

await runCommand(async () => {
  const files = process.argv.slice(2);
  if (files.length === 0 || files.includes('--help')) {
    if (files.length === 0) process.exitCode = 1;
    print(HOW);
    return;
  }
  const { startDir } = readEnvironment();
  for (const file of files) await clean(startDir, file);
});
