import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LARGE, SOUNDS_FILE, WORDS_FILE, type OthersFiles, type StartFile } from '#search/start.ts';
import type { Synonym } from '#search/synonyms.ts';
import { OFFICIAL } from '#search/kinds.ts';
import { writeTable } from '#search/table.ts';
import { readFolding } from '#search/tokens.ts';
import type { WordListFile } from '#search/word-list.ts';
import { foldingPairs } from './folding.ts';
import type { SearchRecord } from './record.ts';
import { listSounds, withOnly } from './sounds.ts';
import { listWords } from './words.ts';
import { writeIndex } from './write-index.ts';

export interface SearchSource {
  records: readonly SearchRecord[];
  synonyms: readonly Synonym[];
}

const isDisclosure = ({ facets }: SearchRecord): boolean => facets.kind[0] === '公开事项';

/** Pages of the index in its order: disclosures last, so that the list of pages can leave them to a file of their own. */
export function inIndexOrder(records: readonly SearchRecord[]): SearchRecord[] {
  const withWords = records.filter(({ words }) => words);
  return [...withWords.filter((each) => !isDisclosure(each)), ...withWords.filter(isDisclosure)];
}

/**
 * Writes everything that search needs into a built site: Pagefind's index, the list of pages with all
 * else that is small, and the words for second readings.
 *
 * @param outDir absolute path of the built site
 * @param report records that are in the index, of all
 * @returns how many pages the index holds
 */
export async function writeSearch(
  { records, synonyms }: SearchSource,
  outDir: string,
  report?: (done: number, total: number) => void,
): Promise<number> {
  const indexed = inIndexOrder(records);
  const texts = indexed.flatMap(({ words }) => (words ? [...words.head, ...words.body, ...words.files] : []));
  const folding = foldingPairs(texts);
  const indexes = await writeIndex(indexed, readFolding(folding), outDir, report);

  const write = (name: string, content: unknown): void =>
    writeFileSync(join(outDir, 'search', name), JSON.stringify(content));
  const writeNamed = (name: string, content: unknown): string => {
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 10);
    write(`${name}-${hash}.json`, content);
    return `${name}-${hash}.json`;
  };
  const writeOthers = (pages: readonly SearchRecord[]): OthersFiles => ({
    list: writeNamed('list', writeTable(pages.map((each) => ({ ...each, url: '', title: '', names: [] })))),
    addresses: writeNamed(
      'addresses',
      pages.map(({ url }) => url),
    ),
  });
  mkdirSync(join(outDir, 'search'), { recursive: true });
  const isLarge = indexed.length >= LARGE;
  const start: StartFile = {
    folding,
    synonyms: [...synonyms],
    indexed: writeTable(isLarge ? indexed.filter((each) => !isDisclosure(each)) : indexed),
    named: writeTable(records.filter(({ words }) => !words)),
    pages: indexed.length,
    indexes,
    ...(isLarge ? { others: writeOthers(indexed.filter(isDisclosure)) } : {}),
  };
  write('start.json', start);
  const sounds = listSounds();
  const official = indexed.filter(({ facets }) => OFFICIAL.has(facets.kind[0] ?? ''));
  const words = listWords(official, sounds);
  const chars = new Set(words.flat().join(''));
  const list: WordListFile = { words, sounds: withOnly(sounds, (char) => chars.has(char)) };
  write(WORDS_FILE, list);
  write(
    SOUNDS_FILE,
    withOnly(sounds, (char) => !chars.has(char)),
  );
  return indexed.length;
}
