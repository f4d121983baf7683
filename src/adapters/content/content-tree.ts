import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTION_NAMES, COLLECTIONS, fieldsIn, type CollectionName, PUBLISHED_NAMES } from '#schemas/collections.ts';
import { fieldsOf } from '#schemas/field-model.ts';
import { siteSchema } from '#schemas/site.ts';
import { butLeftBehind, isLeftBehind } from '../left-behind.ts';
import { listFiles, type ListedFile } from '../list-files.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';
import { straysIn, type Stray } from './strays.ts';

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

export interface ContentTree {
  /** Absolute path of the folder. */
  root: string;
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

/** The files of a collection that lies in a folder, with the ids of their entries; no link is followed. */
const entriesIn = (
  files: readonly ListedFile[],
  { folder, pattern }: { folder: string; pattern: RegExp },
): { path: string; id: string }[] =>
  files.flatMap(({ path, isLink }) => {
    const id = path.startsWith(`${folder}/`) ? pattern.exec(path.slice(folder.length + 1))?.[1] : undefined;
    return id === undefined || isLink ? [] : [{ path, id }];
  });

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
  const files = listFiles(root).filter(({ path }) => !path.split('/').some(isIgnored));
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
    for (const { path, id } of entriesIn(files, layout)) {
      const source = readSourceFile(join(root, path), fieldsIn(collection));
      sources.push(source);
      entries.push({ collection, id, data: source.value, source, at: [] });
    }
  }
  return { root, site, entries, sources, strays: only === COLLECTION_NAMES ? straysIn(root, files) : [] };
}
