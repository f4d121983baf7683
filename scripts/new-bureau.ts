import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { openWrites } from '#adapters/undoable-writes.ts';
import { bureauFiles } from '#authoring/bureau.ts';
import { faultLine } from '#format/fault.ts';
import { hasErrors } from '#validation/check-content.ts';
import { loadContent } from '#validation/load-content.ts';
import { normaliseBase } from '#validation/settings.ts';
import { Refused } from './run-command.ts';

export interface BureauAnswers {
  /** As written: a folder that is not there yet, or empty. */
  folder: string;
  name: string | undefined;
  siteName: string | undefined;
  base: string | undefined;
}

/** Windows’ git would publish other bytes of a CSV than the clerk’s. */
const ATTRIBUTES = '# 附件照原样发布，git 不改一个字节\npublic/** -text\ncontent/** text=auto eol=lf\n';

/**
 * Lays out an empty content folder for another bureau and checks it; nothing is left when it is not
 * valid.
 *
 * @param startDir what a relative path begins at
 * @returns lines that say what is there and what comes next
 */
export function layOutBureau(
  { folder, name, siteName, base }: BureauAnswers,
  startDir: string,
  today: string,
): string[] {
  const root = resolve(startDir, folder);
  const shown = relative(startDir, root) || '.';
  if (existsSync(root) && readdirSync(root).length > 0)
    throw new Refused([`--bureau：文件夹 ${shown} 里已经有东西；换一个新文件夹。`, '什么都没有写入。']);
  if (!name?.trim()) throw new Refused(['缺少 --name 单位全称，例如 --name 示例市城市秩序局。', '什么都没有写入。']);
  const files = bureauFiles({
    name: name.trim(),
    siteName: siteName?.trim() || '政务公开台账',
    base: normaliseBase(base ?? '/'),
    today,
  });
  const writes = openWrites(join(root, 'content'));
  try {
    for (const [path, text] of files) writes.create(join(root, 'content', path), text);
    writes.create(join(root, 'public/files/.gitkeep'), '');
    writes.create(join(root, '.gitattributes'), ATTRIBUTES);
    const { faults } = loadContent({ contentDir: join(root, 'content'), publicDir: join(root, 'public') });
    if (hasErrors(faults)) throw new Refused([...faults.map(faultLine), '什么都没有写入。']);
    writes.keep();
  } finally {
    writes.undo();
    writes.close();
  }
  return [
    `已建好：${shown}/content（内容）和 ${shown}/public（附件）。`,
    '',
    '接下来，先告诉程序用这一个文件夹（每开一个命令行窗口写一次）：',
    `  export GONGKAI_CONTENT=${shown}/content GONGKAI_PUBLIC=${shown}/public`,
    '然后：',
    '  1. 录入任务分解表：npm run import -- --plan 2024 通知.docx --theme 政务公开',
    '  2. 加一件公开事项：npm run new，或 npm run edit',
    '  3. 检查：npm run check；看网站：npm start',
  ];
}
