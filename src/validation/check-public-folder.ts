import { join } from 'node:path';
import { filesToPublish } from '#adapters/public-files.ts';
import type { ListedFile } from '#adapters/list-files.ts';
import { shownPath } from '#adapters/shown-path.ts';
import type { Fault } from '#domain/check/finding.ts';
import { explainName, twins } from '#domain/folder/names.ts';
import { isListedAtRoot } from '#domain/folder/public-root.ts';

/** The page at whose address a file would lie, `/tasks/` for `tasks/index.html`. */
const pageAt = (path: string): string | undefined =>
  /^(?:(.*)\/)?index\.html?$/i.exec(path)?.[1] ?? (/^index\.html?$/i.test(path) ? '' : undefined);

function explain({ path, isLink }: ListedFile): string | undefined {
  if (isLink) return '这是一个链接，不是文件；把文件本身放在这里';
  if (!path.startsWith('files/') && !isListedAtRoot(path)) {
    const page = pageAt(path);
    return page === undefined
      ? '附件以外的文件会原样发布，却不在任何网页上；附件放到 files/年份/ 下，不发布的移到别处'
      : `会占用网页 ${page === '' ? '/' : `/${page}/`} 的网址；删掉，或移到别处`;
  }
  return path
    .split('/')
    .map(explainName)
    .find((message) => message !== undefined);
}

/**
 * What lies in the folder that is published byte for byte and may not: nothing goes out that nobody put there
 * knowingly.
 *
 * @param publicDir absolute
 */
export function checkPublicFolder(publicDir: string): Fault[] {
  const files = filesToPublish(publicDir);
  const fault = (path: string, message: string): Fault => ({
    severity: 'error',
    file: shownPath(join(publicDir, path)),
    message,
  });
  return [
    ...files.flatMap((file) => {
      const message = explain(file);
      return message === undefined ? [] : [fault(file.path, message)];
    }),
    ...twins(files.map(({ path }) => path)).map(({ path, message }) => fault(path, message)),
  ];
}
