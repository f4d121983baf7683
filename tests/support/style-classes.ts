import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { listFiles, listPages, readPage } from './dist.ts';
import { styleOf } from './style-of-page.ts';

const NAMES_IN_SCRIPT = /["'`]([\w ${}-]+)["'`]/g;

const words = (text: string, naming: RegExp): string[] =>
  [...text.matchAll(naming)].flatMap(([, names = '']) => names.split(/\s+/));

/** The classes that a style sheet speaks of. */
export function styledClasses(css: string): Set<string> {
  const names = new Set<string>();
  postcss.parse(css).walkRules(({ selector }) => {
    for (const [, name = ''] of selector.matchAll(/\.([a-zA-Z][\w-]*)/g)) names.add(name);
  });
  return names;
}

/** The classes of a page's own markup. */
export const classesOf = (html: string): Set<string> =>
  new Set(words(html.replace(/<style>[^]*?<\/style>/, ''), /\bclass="([^"]*)"/g));

/**
 * What a script builds is marked in its strings; what authors may write gets its classes in `src/markdown`.
 *
 * @returns classes that the styles of built sites speak of, and no page, script or Markdown of theirs has
 */
export function classesWithoutPage(folders: readonly string[]): string[] {
  const used = new Set<string>();
  const styled = new Set<string>();
  const scripts = [
    ...folders.flatMap((folder) => listFiles(folder).map((path) => join(folder, path))),
    ...listFiles('src/markdown').map((path) => join('src/markdown', path)),
  ].filter((path) => /\.(?:js|ts)$/.test(path) && !path.includes('/pagefind/'));
  for (const path of scripts) for (const name of words(readFileSync(path, 'utf8'), NAMES_IN_SCRIPT)) used.add(name);
  for (const folder of folders)
    for (const path of listPages(folder)) {
      const html = readPage(path, folder);
      for (const name of classesOf(html)) used.add(name);
      for (const name of styledClasses(styleOf(html, folder))) styled.add(name);
    }
  const stems = [...used].filter((name) => name.includes('$')).map((name) => name.slice(0, name.indexOf('$')));
  return [...styled].filter((name) => !used.has(name) && !stems.some((stem) => name.startsWith(stem))).sort();
}

/** @returns `page: class` for each class that some page of a site is styled by and this page, which has it, is not */
export function classesWithoutStyle(folder: string): string[] {
  const pages = listPages(folder).map((path) => ({ path, html: readPage(path, folder) }));
  const sheets = new Map<string, Set<string>>();
  const styledIn = (html: string): Set<string> => {
    const css = styleOf(html, folder);
    const names = sheets.get(css) ?? styledClasses(css);
    sheets.set(css, names);
    return names;
  };
  const all = new Set(pages.flatMap(({ html }) => [...styledIn(html)]));
  return pages.flatMap(({ path, html }) =>
    [...classesOf(html)].filter((name) => all.has(name) && !styledIn(html).has(name)).map((name) => `${path}: ${name}`),
  );
}
