import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
import { openIndexes } from '#search/client/open-indexes.ts';
import { writeSearch } from '#search/index/write-search.ts';
import { readQuery } from '#search/query.ts';
import { readStart, type StartFile } from '#search/start.ts';
import { wordsOf } from '#search/tokens.ts';
import { aRow } from '../../support/factories.ts';

/*
 * Every character of Unicode that another one stands for, in Pagefind's own index, asked for as it was
 * written and as the ordinary one. Pagefind's own folding is part of what is tested.
 */
const pages = Array.from({ length: 0x30000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((char) => char.normalize('NFKC') !== char || /[\u2e81-\u2eff]/.test(char))
  .filter((char) => wordsOf(char).length > 0);
const records = pages.map((char, at) => ({
  ...aRow({ url: `/${at}/`, title: char, facets: { kind: ['任务'] } }),
  words: { head: [`甲${char}乙`], body: [char.normalize('NFKC')], files: [] },
}));

const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
let site: Serving;
beforeAll(async () => {
  await writeSearch({ records, synonyms: [] }, folder);
  site = await serveFolder({ folder });
}, 120_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('all of them are found as written, and under their ordinary form', { timeout: 120_000 }, async () => {
  const start = readStart(JSON.parse(readFileSync(join(folder, 'search/start.json'), 'utf8')) as StartFile);
  const engine = openIndexes(site.url, start.indexes);
  const missed: string[] = [];
  for (const [at, char] of pages.entries()) {
    for (const form of [char, char.normalize('NFKC')]) {
      const hits = await engine.find(readQuery(form, start.folding).phrases.flat());
      if (!hits.some((hit) => hit.at === at && hit.first < 3))
        missed.push(`${char} U+${char.codePointAt(0)?.toString(16)} as ${form}`);
    }
  }
  expect(pages.length).toBeGreaterThan(4000);
  expect(missed).toEqual([]);
});
