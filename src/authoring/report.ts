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

/**
 * What remains to be done, in the words of one who has never used version control.
 *
 * @param path of the entry
 */
export function nextSteps(path: string): string[] {
  const body = path.endsWith('.md') ? '，正文写在第二个“---”的下面' : '';
  return [
    '接下来：',
    `  1. 看一遍：用记事本打开 ${path}${body}。`,
    '  2. 送出去：运行 npm run publish。它先检查，再取回别人的改动，提交，推送；几分钟以后网站就更新了。',
    '在这以前，写好的只在这台电脑上，别人看不到。',
  ];
}
