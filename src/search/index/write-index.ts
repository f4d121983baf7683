import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairKey, shardPath, textsPath, type IndexFile, type PageTexts, type Shard } from '#search/index-files.ts';
import { fieldsOf } from '#search/page-words.ts';
import type { Folding } from '#search/tokens.ts';
import { pairsOf, type Pair } from './pairs.ts';
import type { IndexedRecord } from './record.ts';

/** Pages that are read together: about as many characters as a wait on a slow line is worth. */
const LEAST_TEXT = 2_500;
/** A shard is no smaller than this, in characters. */
const LEAST_SHARD = 2_500;

const lengthOf = ({ words }: IndexedRecord): number => fieldsOf(words).reduce((sum, { length }) => sum + length, 0);

/** Neighbours in groups of at least so much; the last may be less. */
function* grouped<T>(all: Iterable<T>, sizeOf: (each: T) => number, least: number): Generator<T[]> {
  let [group, size]: [T[], number] = [[], 0];
  for (const each of all) {
    group.push(each);
    size += sizeOf(each);
    if (size < least) continue;
    yield group;
    [group, size] = [[], 0];
  }
  if (group.length > 0) yield group;
}

/** A page as results show it, with the words of each place found in its body's first field. */
function textsOf({ url, words, places = [] }: IndexedRecord): PageTexts {
  const [text = ''] = words.body;
  let from = 0;
  return {
    url,
    words,
    places: places.flatMap(({ id, quote }): PageTexts['places'] => {
      const at = text.indexOf(quote, from);
      if (at < 0) return [];
      from = at + quote.length;
      return [[id, at, from]];
    }),
  };
}

function shardOf(pairs: readonly Pair[]): Shard {
  const byWord = new Map<string, [string, string][]>();
  for (const { word, next, places } of pairs) {
    const behind = byWord.get(word) ?? [];
    behind.push([next, places]);
    byWord.set(word, behind);
  }
  return Object.fromEntries([...byWord].map(([word, behind]) => [word, Object.fromEntries(behind)]));
}

/**
 * Writes the index into a built site: where every pair of neighbouring words stands, and the pages' own
 * words for results, both in many small files of which a search fetches a few. They lie in a folder named
 * by what they hold, so that they may be kept for ever and never mix with those of another release.
 *
 * @param records in the order in which pages are numbered
 * @param outDir absolute path of the built site
 * @param report records whose words are written, of all
 */
export function writeIndex(
  records: readonly IndexedRecord[],
  folding: Folding,
  outDir: string,
  report?: (done: number, total: number) => void,
): IndexFile {
  const digest = createHash('sha256');
  const root = join(outDir, 'search');
  const draft = 'unnamed';
  mkdirSync(join(root, draft), { recursive: true });
  const write = (path: string, content: unknown): void => {
    const text = JSON.stringify(content);
    digest.update(text);
    writeFileSync(join(root, path), text);
  };

  const texts: number[] = [];
  let done = 0;
  for (const group of grouped(records, lengthOf, LEAST_TEXT)) {
    write(textsPath(draft, texts.length), group.map(textsOf));
    texts.push(group.length);
    report?.((done += group.length), records.length);
  }

  // The list of shards grows with their number, a search with their size: the root of all keeps both small.
  const characters = records.reduce((sum, record) => sum + lengthOf(record), 0);
  const size = Math.max(LEAST_SHARD, 4 * Math.sqrt(characters));
  const shards: string[] = [];
  const pages = records.map(({ words }) => words);
  for (const pairs of grouped(pairsOf(pages, folding), ({ next, places }) => next.length + places.length, size)) {
    write(shardPath(draft, shards.length), shardOf(pairs));
    shards.push(pairs[0] ? pairKey(pairs[0].word, pairs[0].next) : '');
  }

  const folder = digest.digest('hex').slice(0, 8);
  rmSync(join(root, folder), { recursive: true, force: true });
  renameSync(join(root, draft), join(root, folder));
  return { folder, shards, texts };
}
