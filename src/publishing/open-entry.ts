import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { readContentTree, type RawEntry } from '#adapters/content/content-tree.ts';
import type { Folders } from '#adapters/environment.ts';
import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';
import { siteSchema } from '#schemas/site.ts';
import type { Fields } from './yaml-words.ts';

/** What is written in a file of the content, or in a row of it, open for a change. */
export interface OpenFields {
  /** Of an entry; empty for the site's own settings. */
  id: string;
  schema: z.ZodObject;
  /** Absolute path of its file. */
  path: string;
  /** Its place in that file: empty, or its number in a list. */
  at: readonly (string | number)[];
  data: Fields;
  /** The text under the fields; nothing where the file has fields only. */
  body: string | undefined;
  /** Fingerprint of the file, to tell whether somebody else changed it meanwhile. */
  version: string;
}

/** An entry as it lies on the disk, open for a change. */
export interface OpenEntry extends OpenFields {
  collection: CollectionName;
}

/** Fingerprint of a file. */
export const versionOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const hasBody = (path: string): boolean => /\.mdx?$/.test(path);

/** Entries that can be opened: their file can be read, whatever its fields say. */
export const listEntries = ({ contentDir }: Folders): RawEntry[] =>
  readContentTree(contentDir).entries.filter(({ source }) => source.value !== undefined);

/** Finds an entry by its collection and id; only what the content folder holds can be found. */
export function openEntry({ contentDir }: Folders, collection: CollectionName, id: string): OpenEntry | undefined {
  const raw = readContentTree(contentDir, [collection]).entries.find(
    (entry) => (entry.id || String(entry.at[0] ?? '')) === id && entry.source.value !== undefined,
  );
  if (!raw) return undefined;
  const { source, at } = raw;
  return {
    collection,
    id,
    schema: COLLECTIONS[collection].schema,
    path: source.path,
    at,
    data: (raw.data ?? {}) as Fields,
    body: hasBody(source.path) ? source.body.trim() : undefined,
    version: versionOf(readFileSync(source.path)),
  };
}

/** `site.yaml`: it is no entry, and opened and saved like one. */
export function openSite({ contentDir }: Folders): OpenFields | undefined {
  const { site } = readContentTree(contentDir, []);
  if (site?.value === undefined) return undefined;
  const version = versionOf(readFileSync(site.path));
  return { id: '', schema: siteSchema, path: site.path, at: [], data: site.value as Fields, body: undefined, version };
}
