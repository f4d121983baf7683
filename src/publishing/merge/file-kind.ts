import { parseSource, type SourceFile } from '#adapters/content/source-file.ts';
import { COLLECTIONS, COLLECTION_NAMES, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { fieldsOf } from '#schemas/field-model.ts';
import { siteSchema } from '#schemas/site.ts';

/** What a file of the content holds, by where it lies there; nothing for what is none of the content's. */
export type FileKind = { collection: CollectionName; isList: boolean } | { collection: undefined; isList: false };

/** @param path from the content folder: `disclosures/2024/jihua.md` */
export function fileKindOf(path: string): FileKind | undefined {
  if (path === 'site.yaml') return { collection: undefined, isList: false };
  for (const collection of COLLECTION_NAMES) {
    const { layout } = COLLECTIONS[collection];
    if ('file' in layout ? layout.file === path : isIn(path, layout)) return { collection, isList: 'file' in layout };
  }
  return undefined;
}

const isIn = (path: string, { folder, pattern }: { folder: string; pattern: RegExp }): boolean =>
  path.startsWith(`${folder}/`) && pattern.test(path.slice(folder.length + 1));

/** Reads a version of a file as the check does. */
export const readVersion = (path: string, text: string, { collection }: FileKind): SourceFile =>
  parseSource(path, text, collection ? fieldsIn(collection) : fieldsOf(siteSchema));
