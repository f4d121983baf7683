import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
import { openIndexes } from '#search/client/open-indexes.ts';
import { NAMES_PER_FILE } from '#search/index-files.ts';
import { indexFolders, PER_INDEX } from '#search/index/write-index.ts';
import { inIndexOrder, writeSearch } from '#search/index/write-search.ts';
import { readStart, type StartFile } from '#search/start.ts';
import { aRow } from '../../support/factories.ts';

/* An archive of more than PER_INDEX pages has several indexes, and is searched as one. */

const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
const records = Array.from({ length: PER_INDEX + 1 }, (_, at) => ({
  ...aRow({ url: `/${at}/`, title: `第${at}份`, facets: { kind: ['公开事项'] } }),
  words: { head: [`第${at}份`], body: [], files: [] },
}));
let site: Serving;
interface Found {
  results: { data(): Promise<{ url: string }> }[];
}
let search: (query: string | null) => Promise<Found>;

beforeAll(async () => {
  await writeSearch({ records, synonyms: [] }, folder);
  site = await serveFolder({ folder });
  const { createInstance } = (await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'pagefind/pagefind.js')).href
  )) as {
    createInstance(options: object): {
      mergeIndex(path: string, options: object): Promise<void>;
      search: typeof search;
    };
  };
  const pagefind = createInstance({ basePath: `${site.url}pagefind/`, baseUrl: '/', noWorker: true });
  const [, ...others] = indexFolders(records.length);
  for (const each of others) await pagefind.mergeIndex(`${site.url}${each}/`, { baseUrl: '/' });
  search = (query) => pagefind.search(query);
}, 120_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const urlsOf = ({ results }: Found): Promise<string[]> =>
  Promise.all(results.map(async (result) => (await result.data()).url));

test('one index up to the bound, then as many as it takes', () =>
  expect([0, PER_INDEX, PER_INDEX + 1, 2 * PER_INDEX + 1].map((pages) => indexFolders(pages).length)).toEqual([
    1, 1, 2, 3,
  ]));

test('all pages of all indexes stand in the order of the list of pages', async () => {
  const { results } = await search(null);
  const [first, last] = [results.slice(0, 3), results.slice(-3)];
  const urls = inIndexOrder(records).map(({ url }) => url);
  expect(results).toHaveLength(records.length);
  expect(await urlsOf({ results: [...first, ...last] })).toEqual([...urls.slice(0, 3), ...urls.slice(-3)]);
});

test.each([0, PER_INDEX / 2, PER_INDEX])('the page of number %i is found', async (at) =>
  expect(await urlsOf(await search(`"第 ${at} 份"`))).toEqual([`/${at}/`]),
);

test('the search page finds the pages of all by their numbers, and reads each', async () => {
  const start = readStart(JSON.parse(readFileSync(join(folder, 'search/start.json'), 'utf8')) as StartFile);
  const engine = openIndexes(site.url, start.indexes);
  expect(engine.all().map(({ at }) => at)).toEqual(records.map((_, at) => at));
  for (const at of [0, NAMES_PER_FILE - 1, NAMES_PER_FILE, PER_INDEX]) {
    const hits = await engine.find(['第', String(at), '份']);
    expect(hits.map((hit) => hit.at)).toEqual([at]);
    expect(await hits[0]?.read()).toMatchObject({ url: `/${at}/` });
  }
});

test('the program lies beside the first alone', () =>
  expect(readdirSync(join(folder, 'pagefind/2')).filter((name) => /\.js$|^wasm/.test(name))).toEqual([]));
