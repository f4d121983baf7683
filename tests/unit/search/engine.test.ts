import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
import type { Engine } from '#search/client/engine.ts';
import { openIndexes } from '#search/client/open-indexes.ts';
import { placeOf } from '#search/content.ts';
import { writeSearch } from '#search/index/write-search.ts';
import { readStart, type StartFile } from '#search/start.ts';
import { wordsOf } from '#search/tokens.ts';
import { aRow } from '../../support/factories.ts';

/* The search page reads Pagefind's index by itself: it has to answer as Pagefind's own script does. */

const TEXTS = [
  ['政务公开工作要点', '公开2021年度报告，不予公开的除外。'],
  ['关于公开的通知（2021）86号', 'Öffnung of m² 及カタカナ、がぎぐ'],
  ['垃圾分类', '公 开 不 是 一 个 词。<b>公开</b>'],
  ['한국어 政务', '2021年7月'],
  ['iPhone，GongKai', '（H5page）'],
  ['占16，规划(计划)。', '占16%。'],
  ['路边停车🅿', '停车🅿🚗泊位'],
];
const records = TEXTS.map(([title = '', body = ''], at) => ({
  ...aRow({ url: `/${at}/`, title, facets: { kind: ['公开事项'] } }),
  words: { head: [title], body: [body], files: [] },
}));
const QUERIES = [
  '公开',
  '开',
  '政务公开',
  '2021',
  '2021年',
  'offnung',
  'm2',
  'がぎ',
  '한국어',
  '公开的',
  '没有这个词',
  'b',
  'gongkai',
  'h5page',
  '16',
  '划',
  '停车',
  '停车泊位',
];

const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
let site: Serving;
const open = (): Engine => {
  const start = JSON.parse(readFileSync(join(folder, 'search/start.json'), 'utf8')) as StartFile;
  return openIndexes(site.url, readStart(start).indexes);
};

beforeAll(async () => {
  await writeSearch({ records, synonyms: [] }, folder);
  site = await serveFolder({ folder });
}, 60_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => vi.unstubAllGlobals());

interface OwnScript {
  createInstance(options: object): {
    search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  };
}

test('every query is answered as by Pagefind’s own script, and in each page where it first stands', async () => {
  const address = pathToFileURL(join(folder, 'pagefind/pagefind.js')).href;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as OwnScript;
  const script = createInstance({ basePath: `${site.url}pagefind/`, baseUrl: '/', noWorker: true });
  const engine = open();
  let found = 0;
  for (const query of QUERIES) {
    const phrase = wordsOf(query);
    const { results } = await script.search(`"${phrase.join(' ')}"`);
    const expected = await Promise.all(results.map(async ({ data }) => (await data()).url));
    const hits = await engine.find(phrase);
    const pages = await Promise.all(hits.map(({ read }) => read()));
    expect(
      pages.map(({ url }) => url),
      query,
    ).toEqual(expected.sort());
    expect(
      hits.map(({ first }) => first),
      query,
    ).toEqual(pages.map(({ words }) => placeOf(words, phrase, new Map())));
    found += hits.length;
  }
  expect(found).toBeGreaterThan(QUERIES.length);
});

test('a part of a word is not a word', async () => {
  for (const word of ['phone', 'gong', 'kai', 'page']) expect(await open().find([word]), word).toEqual([]);
  expect(await open().find(['iphone'])).toHaveLength(1);
});

test('all pages stand in the order of the list of pages, with their words to the letter', async () => {
  const pages = await Promise.all(
    open()
      .all()
      .map(({ read }) => read()),
  );
  expect(pages.map(({ url, words }) => [url, words.head, words.body])).toEqual(
    records.map(({ url, words }) => [url, words.head, words.body]),
  );
});

test('pages that Pagefind would make one of are refused: each behind them would be taken for its neighbour', async () => {
  const other = mkdtempSync(join(tmpdir(), 'gongkai-'));
  await expect(writeSearch({ records: [...records, ...records.slice(0, 1)], synonyms: [] }, other)).rejects.toThrow(
    'Pagefind: 7 pages of 8',
  );
  rmSync(other, { recursive: true });
});

describe('a file that does not come', () => {
  const failing = (part: RegExp) =>
    vi.stubGlobal('fetch', (address: string) =>
      part.test(address) ? Promise.resolve(new Response('', { status: 404 })) : realFetch(address),
    );
  const realFetch = fetch;
  test('a part of the index: no answer, and the next try asks for it again', async () => {
    const engine = open();
    failing(/\.pf_index$/);
    await expect(engine.find(['公', '开'])).rejects.toThrow('404');
    vi.unstubAllGlobals();
    expect(await engine.find(['公', '开'])).toHaveLength(3);
  });
  test.each([/\.pf_names$/, /\.pf_fragment$/])(
    '%s: no words of that page, till it is asked for again',
    async (part) => {
      failing(part);
      const engine = open();
      const [first] = await engine.find(['公', '开']);
      await expect(first?.read()).rejects.toThrow('404');
      vi.unstubAllGlobals();
      expect((await first?.read())?.url).toBe('/0/');
    },
  );
});

test('a page in place of a file is no file', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<!doctype html><title>请先登录</title>')));
  await expect(open().find(['公'])).rejects.toThrow('pagefind');
});

test('a host that unpacks files on the way is searched as well', async () => {
  const realFetch = fetch;
  vi.stubGlobal(
    'fetch',
    async (address: string) => new Response(gunzipSync(Buffer.from(await (await realFetch(address)).arrayBuffer()))),
  );
  expect(await open().find(['公', '开'])).toHaveLength(3);
});

test('a browser that cannot unpack by itself finds the same', async () => {
  const found = await open().find(['公', '开']);
  vi.stubGlobal('DecompressionStream', undefined);
  expect((await open().find(['公', '开'])).map(({ at, first }) => ({ at, first }))).toEqual(
    found.map(({ at, first }) => ({ at, first })),
  );
});
