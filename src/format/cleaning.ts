/** What was taken out of a file and what was not, each in Chinese without a full stop. */
interface Cleaned {
  removed: readonly string[];
  kept: readonly string[];
}

const listed = (head: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [head, ...items.map((item) => `  ${item}。`)];

/** @param path of the copy, as it is shown */
export const cleaningLines = ({ removed, kept }: Cleaned, path: string): string[] => [
  removed.length > 0 ? `已写好：${path}` : '没有能清理的内容，没有写新文件。',
  ...listed('去掉了：', removed),
  ...listed('没有去掉，发布前请看一看：', kept),
];
