/**
 * Why a path may not stand in an entry; nothing for `files/<year>/<name>`.
 *
 * @returns one clause in Chinese without a closing full stop
 */
export function explainPath(path: string): string | undefined {
  const right = '把文件放到 public/files/年份/ 下，只写 files/年份/文件名，例如 files/2024/jiancha-jihua.pdf';
  if (/^[A-Za-z]:|\\/.test(path)) return `这是电脑上的位置；${right}`;
  if (/^[a-z]+:\/\//i.test(path)) return `这是网址；${right}`;
  if (path.split('/').includes('..')) return `“..”会指到文件夹外面，只能引用 files/ 下的文件；${right}`;
  if (path.startsWith('/') || path.startsWith('public/'))
    return `不要写前面的“${path.startsWith('/') ? '/' : 'public/'}”；${right}`;
  return /^files\/\d{4}\/[^/]+$/.test(path) ? undefined : right;
}
