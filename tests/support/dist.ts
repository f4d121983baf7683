import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The built site under test. */
export const DIST = resolve(process.env.GONGKAI_OUT ?? 'dist');

/** Every file of a built site, with `/`, in order. */
export const listFiles = (folder = DIST): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split('\\').join('/'))
    .sort();

/** Every page for people; redirects are none. */
export const listPages = (folder = DIST): string[] =>
  listFiles(folder).filter(
    (path) =>
      path.endsWith('.html') && !path.startsWith('pagefind/') && !/http-equiv="refresh"/.test(readPage(path, folder)),
  );

export const readPage = (path: string, folder = DIST): string => readFileSync(join(folder, path), 'utf8');

/** `tasks/2021/index.html` → `tasks/2021/`. */
export const addressOf = (path: string): string => path.replace(/index\.html$/, '');
