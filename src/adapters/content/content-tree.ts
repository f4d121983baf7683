import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { byText } from '#domain/text/by-text.ts';
import { COLLECTION_NAMES, COLLECTIONS, fieldsIn, type CollectionName, PUBLISHED_NAMES } from '#schemas/collections.ts';
import { fieldsOf } from '#schemas/field-model.ts';
import { siteSchema } from '#schemas/site.ts';
import { butLeftBehind, isLeftBehind } from '../left-behind.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';

/** One entry as it was read: not yet held against its schema. */
export interface RawEntry {
  collection: CollectionName;
  /** `2021/07`; empty where a list item names none. */
  id: string;
  data: unknown;
  source: SourceFile;
  /** The way to the entry inside its file: empty, or the position in a list. */
  at: readonly (string | number)[];
}

/** A file of the content folder that cannot be read as an entry. */
export interface Stray {
  /** Absolute. */
  path: string;
  message: string;
}

export interface ContentTree {
  /** `site.yaml`, when it is there. */
  site: SourceFile | undefined;
  entries: readonly RawEntry[];
  /** Every file that was read, with its own faults. */
  sources: readonly SourceFile[];
  strays: readonly Stray[];
}

/** No content and no fault: a note to colleagues may lie anywhere. */
const isIgnored = (name: string): boolean => isLeftBehind(name) || /^readme\.md$/i.test(name);

/**
 * What git is to look at for the facts of a content folder, as pathspecs from there: all that is read,
 * but for what is ignored, and for lists of words that the check and the search alone ask.
 */
export const factPaths = (): string[] => [
  'site.yaml',
  ...PUBLISHED_NAMES.map((name) => {
    const { layout } = COLLECTIONS[name];
    return 'file' in layout ? layout.file : layout.folder;
  }),
  ':(exclude,icase,glob)**/readme.md',
  ...butLeftBehind(),
];

interface Listed {
  /** Relative, with `/`. */
  path: string;
  isLink: boolean;
}

/** All files under a folder, in code unit order. */
function listFiles(root: string): Listed[] {
  if (!existsSync(root)) return [];
  const files: Listed[] = [];
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (path.split('/').some(isIgnored)) continue;
    if (!entry.isDirectory()) files.push({ path, isLink: entry.isSymbolicLink() });
  }
  return files.sort((a, b) => byText(a.path, b.path));
}

function explainStray(path: string, example: string): string {
  const name = path.split('/').at(-1) ?? path;
  if (/\.(?:md|mdx|yaml)\.\w+$/i.test(name))
    return `扩展名多了一截（Windows 可能把它藏了起来）；应为 ${name.replace(/\.\w+$/, '')}`;
  if (/[^\x21-\x7e]/.test(name)) return `文件名会成为网址，只用小写字母、数字和减号；例如 ${example}`;
  return `不是这里认识的文件，不会发布；文件名要像 ${example}，只用小写字母、数字和减号`;
}

function readList(collection: CollectionName, path: string): { source: SourceFile; entries: RawEntry[] } {
  const source = readSourceFile(path, fieldsIn(collection));
  const { value } = source;
  const list: unknown[] = Array.isArray(value) ? value : [];
  const entries = list.map((data, index): RawEntry => {
    const id = typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : '';
    return { collection, id, data, source, at: [index] };
  });
  if (value === undefined || Array.isArray(value)) return { source, entries };
  return {
    source: {
      ...source,
      faults: [...source.faults, { line: 1, message: '这个文件应当是一个列表，每项以“- id:”开头' }],
    },
    entries: [],
  };
}

/**
 * Reads a content folder: the one reading of it. The checker and Astro's loaders both work from
 * what this returns.
 *
 * @param root absolute path of the content folder
 * @param only the collections to read; all of them when left out
 */
export function readContentTree(root: string, only: readonly CollectionName[] = COLLECTION_NAMES): ContentTree {
  const sources: SourceFile[] = [];
  const entries: RawEntry[] = [];
  const strays: Stray[] = [];
  const sitePath = join(root, 'site.yaml');
  const site = existsSync(sitePath) ? readSourceFile(sitePath, fieldsOf(siteSchema)) : undefined;
  if (site) sources.push(site);
  for (const collection of only) {
    const { layout } = COLLECTIONS[collection];
    if ('file' in layout) {
      const path = join(root, layout.file);
      if (!existsSync(path)) continue;
      const list = readList(collection, path);
      sources.push(list.source);
      entries.push(...list.entries);
      continue;
    }
    const folder = join(root, layout.folder);
    for (const { path, isLink } of listFiles(folder)) {
      const absolute = join(folder, path);
      const id = layout.pattern.exec(path)?.[1];
      if (id === undefined) {
        strays.push({ path: absolute, message: explainStray(path, layout.example) });
      } else if (isLink) {
        strays.push({ path: absolute, message: '这是一个链接，不是文件；把文件本身放在这里' });
      } else {
        const source = readSourceFile(absolute, fieldsIn(collection));
        sources.push(source);
        entries.push({ collection, id, data: source.value, source, at: [] });
      }
    }
  }
  return { site, entries, sources, strays };
}
