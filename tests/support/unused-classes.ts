import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import postcss from 'postcss';
import { listFiles } from './dist.ts';

const STRINGS = /["'`]([\w ${}-]+)["'`]/g;
/** What a script builds is marked in its strings; what authors may write gets its classes in `src/markdown`. */
const NAMING: Readonly<Record<string, RegExp>> = { '.html': /\bclass="([^"]*)"/g, '.js': STRINGS, '.ts': STRINGS };

function namesIn(path: string): string[] {
  const naming = NAMING[extname(path)];
  if (!naming) return [];
  return [...readFileSync(path, 'utf8').matchAll(naming)].flatMap(([, names = '']) => names.split(/\s+/));
}

function styledIn(path: string): string[] {
  const names: string[] = [];
  postcss.parse(readFileSync(path, 'utf8')).walkRules(({ selector }) => {
    names.push(...[...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name));
  });
  return names;
}

/** @returns classes that the style sheets of built sites speak of, and no page, script or Markdown of theirs has */
export function classesWithoutPage(folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) =>
    listFiles(folder)
      .filter((path) => !path.startsWith('pagefind/'))
      .map((path) => join(folder, path)),
  );
  const sources = listFiles('src/markdown').map((path) => join('src/markdown', path));
  const used = new Set([...files, ...sources].flatMap(namesIn));
  const isUsed = (name: string): boolean =>
    used.has(name) ||
    [...used].some((each) => each.includes('${') && name.startsWith(each.slice(0, each.indexOf('$'))));
  return [...new Set(files.filter((path) => path.endsWith('.css')).flatMap(styledIn))]
    .filter((name) => !isUsed(name))
    .sort();
}
