/** Where an entry went, for whoever wrote it. Paths are as they are shown. */
export interface WrittenEntry {
  path: string;
  files: readonly { from: string; to: string }[];
}

/** What was written, or would be. */
export const writtenLines = (entries: readonly WrittenEntry[], isPreview: boolean): string[] =>
  entries.flatMap(({ path, files }) => [
    `${isPreview ? '会写成' : '已写好'}：${path}`,
    ...files.map(({ from, to }) => `附件：${from} → ${to}`),
  ]);

const quoted = (path: string): string => (/\s/.test(path) ? `"${path}"` : path);

/**
 * What remains to be done, in the words of one who has never used version control.
 *
 * @param path of the entry
 * @param folders that hold what was written
 * @param subject what the entry is about
 */
export function nextSteps(path: string, folders: readonly string[], subject: string): string[] {
  const body = path.endsWith('.md') ? '，正文写在第二行“---”的下面' : '';
  return [
    '接下来：',
    `  1. 看一遍：用记事本打开 ${path}${body}。`,
    '  2. 检查：改过以后运行 npm run check，几秒钟就知道哪里写错了。',
    '  3. 提交：把这次改动连同姓名和时间记进台账的历史，别人才看得到，才能发布。运行下面两行：',
    `       git add ${folders.map(quoted).join(' ')}`,
    `       git commit -m "新增：${subject.replace(/["\\`$\r\n]/g, ' ')}"`,
  ];
}
