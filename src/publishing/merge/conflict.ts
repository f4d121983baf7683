import { createHash } from 'node:crypto';
import type { FieldPath } from '#domain/check/finding.ts';
import { fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { valueWords } from '#schemas/edit-words.ts';
import { KIND_NAMES, titleOf } from '#schemas/entry-names.ts';
import { labelOf } from '#schemas/wording.ts';
import type { ValueConflict } from './merge-values.ts';

/** Which of two versions stands. */
export type Side = 'ours' | 'theirs';

/** Something that both sides changed, each otherwise, with the versions in words. */
export interface Conflict {
  /** The same as long as it is about the same words; a decision of before decides nothing else. */
  key: string;
  /** 公开事项“关于……的通知”的内容概述 */
  where: string;
  /** As both began; empty where there was nothing. */
  base: string;
  ours: string;
  theirs: string;
}

const keyOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

const plainWords = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** What a field of an entry is called, with the entry: its rows are found by their place in the list. */
function whereOf(collection: CollectionName | undefined, data: unknown, path: FieldPath): string {
  if (!collection) return `网站设置的${path.join('.')}`;
  const entry = `${KIND_NAMES[collection]}“${titleOf(data)}”`;
  const names = path.filter((step) => typeof step === 'string');
  return names.length === 0 ? entry : `${entry}的${labelOf(fieldsIn(collection), names.join('.'))}`;
}

/**
 * @param file from the root of the repository
 * @param data the entry that it is in
 */
export function fieldConflict(
  file: string,
  { collection, data }: { collection: CollectionName | undefined; data: unknown },
  { path, base, ours, theirs }: ValueConflict,
): Conflict {
  const words = (value: unknown): string =>
    collection && path[0] !== 'body' && path.length > 0 ? valueWords(collection, path, value) : plainWords(value);
  return {
    key: keyOf(file, path, base, ours, theirs),
    where: whereOf(collection, data, path),
    base: words(base),
    ours: words(ours),
    theirs: words(theirs),
  };
}

/** A whole file that both sides changed, where nobody could tell parts of it apart. */
export const fileConflict = (
  where: string,
  versions: { base?: string | undefined; ours: string | undefined; theirs: string | undefined },
  blobs: readonly unknown[],
): Conflict => ({
  key: keyOf(where, blobs),
  where,
  base: versions.base ?? '',
  ours: versions.ours ?? '删去',
  theirs: versions.theirs ?? '删去',
});
