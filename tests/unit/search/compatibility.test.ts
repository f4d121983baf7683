import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
import { indexable } from '#search/content.ts';
import { foldingPairs } from '#search/index/folding.ts';
import { quoted, readQuery } from '#search/query.ts';
import { readFolding, wordsOf } from '#search/tokens.ts';

/*
 * Every character of Unicode that another one stands for, in Pagefind's own index, asked for as it was
 * written and as the ordinary one. Pagefind's own folding of both sides is part of what is tested.
 */
const COMPATIBILITY = Array.from({ length: 0x30000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((char) => char.normalize('NFKC') !== char || /[\u2e81-\u2eff]/.test(char));

interface Searching {
  search(query: string | null): Promise<{ results: { id: string }[] }>;
}

const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
let site: Serving;
let pagefind: Searching;
const asked = (char: string): string[] => readQuery(char, folding).phrases.flat();
const pages = COMPATIBILITY.filter((char) => wordsOf(char).length > 0);
const texts = pages.flatMap((char) => [`甲${char}乙`, char.normalize('NFKC')]);
const folding = readFolding(foldingPairs(texts));

beforeAll(async () => {
  const { index } = await createIndex({});
  if (!index) throw new Error('no index');
  for (const [at, char] of pages.entries()) {
    const { content } = indexable({ head: [`甲${char}乙`], body: [], files: [] }, folding);
    await index.addCustomRecord({ url: `/${at}/`, language: 'und', content });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  site = await serveFolder({ folder });
  const { createInstance } = (await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'pagefind/pagefind.js')).href
  )) as { createInstance(options: object): Searching };
  pagefind = createInstance({ basePath: `${site.url}pagefind/`, baseUrl: '/', noWorker: true });
}, 120_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('all of them are found as written, and under their ordinary form', { timeout: 120_000 }, async () => {
  const missed: string[] = [];
  const ids = (await pagefind.search(null)).results.map(({ id }) => id);
  expect(ids).toHaveLength(pages.length);
  for (const [at, char] of pages.entries()) {
    for (const form of [char, char.normalize('NFKC')]) {
      const { results } = await pagefind.search(quoted(asked(form)));
      if (!results.some(({ id }) => id === ids[at]))
        missed.push(`${char} U+${char.codePointAt(0)?.toString(16)} as ${form}`);
    }
  }
  expect(pages.length).toBeGreaterThan(4000);
  expect(missed).toEqual([]);
});
