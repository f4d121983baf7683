import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { openWrites } from '#adapters/undoable-writes.ts';
import { askBureau, readBureauFlags, type BureauAnswers } from '#authoring/bureau-questions.ts';
import { bureauFiles } from '#authoring/bureau.ts';
import type { Prompter } from '#authoring/prompter.ts';
import type { CalendarDate } from '#domain/date/calendar-date.ts';
import { faultLine } from '#format/fault.ts';
import { setVariables } from '#format/shell.ts';
import { hasErrors } from '#validation/check-content.ts';
import { loadContent } from '#validation/load-content.ts';
import { normaliseBase } from '#validation/settings.ts';
import { Refused } from './run-command.ts';

/** Windows’ git would publish other bytes of a CSV than the clerk’s. */
const ATTRIBUTES = '# 附件照原样发布，git 不改一个字节\npublic/** -text\ncontent/** text=auto eol=lf\n';

const NOTHING = '什么都没有写入。';

/** What the bureau says of itself: on the command line, and where there is a person to ask, by asking. */
async function answersOf(
  words: ReadonlyMap<string, readonly string[]>,
  prompter: Prompter | undefined,
): Promise<BureauAnswers> {
  const base = words.get('base')?.at(-1);
  const { faults, ...given } = readBureauFlags(
    base === undefined ? words : new Map([...words, ['base', [normaliseBase(base)]]]),
  );
  if (faults.length > 0) throw new Refused([...faults, NOTHING]);
  const answers = prompter ? await askBureau(given, prompter) : given;
  if (!answers.site.has('bureau')) throw new Refused(['缺少 --name 单位全称，例如 --name 示例市城市秩序局。', NOTHING]);
  return answers;
}

/**
 * Lays out an empty content folder for another bureau and checks it; nothing is left when it is not
 * valid.
 *
 * @param folder as written: one that is not there yet, or empty
 * @param words what follows each flag
 * @param startDir what a relative path begins at
 * @returns lines that say what is there and what comes next
 */
export async function layOutBureau(
  folder: string,
  words: ReadonlyMap<string, readonly string[]>,
  { startDir, today, prompter }: { startDir: string; today: CalendarDate; prompter: Prompter | undefined },
): Promise<string[]> {
  const root = resolve(startDir, folder);
  const shown = relative(startDir, root) || '.';
  if (existsSync(root) && readdirSync(root).length > 0)
    throw new Refused([`--bureau：文件夹 ${shown} 里已经有东西；换一个新文件夹。`, NOTHING]);
  const files = bureauFiles(await answersOf(words, prompter), today);
  const writes = openWrites(join(root, 'content'));
  try {
    for (const [path, text] of files) writes.create(join(root, 'content', path), text);
    writes.create(join(root, 'public/files/.gitkeep'), '');
    writes.create(join(root, '.gitattributes'), ATTRIBUTES);
    const { faults } = loadContent({ contentDir: join(root, 'content'), publicDir: join(root, 'public') });
    if (hasErrors(faults)) throw new Refused([...faults.map(faultLine), NOTHING]);
    writes.keep();
  } finally {
    writes.undo();
    writes.close();
  }
  return [
    `已建好：${shown}/content（内容）和 ${shown}/public（附件）。`,
    '',
    '接下来，先告诉程序用这一个文件夹（每开一个命令行窗口写一次）：',
    ...setVariables(
      { GONGKAI_CONTENT: join(root, 'content'), GONGKAI_PUBLIC: join(root, 'public') },
      process.platform,
    ).map((line) => `  ${line}`),
    '然后：',
    `  1. 录入任务分解表：npm run import -- --plan ${today.slice(0, 4)} 通知.docx --theme 政务公开`,
    '  2. 加一件公开事项：npm run new，或 npm run edit',
    '  3. 检查：npm run check；看网站：npm start',
    '网站域名、电话、地址和纠错渠道，以后在 npm run edit 的“网站和联系方式”里改。',
  ];
}
