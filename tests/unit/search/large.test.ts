import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
import { readAsk } from '#search/client/address.ts';
import { answer } from '#search/client/answer.ts';
import { createSession } from '#search/client/session.ts';
import { inIndexOrder, writeSearch } from '#search/index/write-search.ts';
import { LARGE, readStart, type StartFile } from '#search/start.ts';
import { readTable, type TableFile } from '#search/table.ts';
import { aRow } from '../../support/factories.ts';

/* From LARGE pages on, what the list knows of disclosures is fetched when it is needed. */

const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'search', name), 'utf8'));
const page = (title: string, kind: string, at: number) => ({
  ...aRow({
    url: `/${kind}/${at}/`,
    title,
    names: [`示城序〔2024〕${at}号`],
    date: `2024-01-${String((at % 28) + 1).padStart(2, '0')}`,
    facets: { kind: [kind], theme: [at % 2 === 0 ? '双' : '单'] },
  }),
  words: { head: [title, `示城序〔2024〕${at}号`], body: ['检查计划'], files: [] },
});
const records = [
  ...Array.from({ length: LARGE }, (_, at) => page(`第${at}份通知`, '公开事项', at)),
  page('做好检查', '任务', 1),
];
let site: Serving;

beforeAll(async () => {
  await writeSearch({ records, synonyms: [] }, folder);
  site = await serveFolder({ folder });
}, 60_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('what everybody fetches leaves out the disclosures', () => {
  const start = readStart(read('start.json') as StartFile);
  expect(start.indexed.map(({ title }) => title)).toEqual(['做好检查']);
  expect(start.pages).toBe(records.length);
});

test('Pagefind answers in the order of the list of pages', async () => {
  const { createInstance } = (await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'pagefind/pagefind.js')).href
  )) as {
    createInstance(options: object): {
      search(query: null): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    };
  };
  const pagefind = createInstance({ basePath: `${site.url}pagefind/`, baseUrl: '/', noWorker: true });
  const { results } = await pagefind.search(null);
  const urls = await Promise.all(results.map(async (result) => (await result.data()).url));
  expect(urls).toEqual(inIndexOrder(records).map(({ url }) => url));
  const { others } = read('start.json') as StartFile;
  expect(readTable(read(others?.list ?? '') as TableFile)).toHaveLength(LARGE);
});

const ask = async (typed: string, narrowing = '') => {
  const session = await createSession(site.url)();
  return answer(session, { ...readAsk(narrowing), typed });
};
test('a disclosure is found by its title and its number, by its own name first', async () => {
  for (const typed of ['第7份通知', '示城序[2024]7号']) {
    const { named } = await ask(typed);
    expect(named.map(({ url }) => url)).toEqual(['/公开事项/7/']);
  }
});
test('what narrows comes when somebody narrows', async () => {
  const { exact, counts } = await ask('通知', '?theme=双');
  expect(exact.total).toBe(LARGE / 2);
  expect(counts?.theme.get('单')).toBe(LARGE / 2);
});

test('every page has its address, for those who take results away', async () => {
  const session = await createSession(site.url)();
  expect(await session.addresses()).toEqual(inIndexOrder(records).map(({ url }) => url));
});

test('a page that was open while the site was renewed takes no page for its neighbour', async () => {
  const opened = await createSession(site.url)();
  rmSync(join(folder, 'search'), { recursive: true });
  await writeSearch({ records: [page('最新一份通知', '公开事项', LARGE), ...records], synonyms: [] }, folder);
  const narrowed = { ...readAsk('?theme=双'), typed: '' };
  await expect(answer(opened, narrowed)).rejects.toThrow('404');
  await expect(opened.addresses()).rejects.toThrow('404');
  const again = await createSession(site.url)();
  expect((await answer(again, narrowed)).exact.total).toBe(LARGE / 2 + 1);
  expect((await again.addresses())[1]).toBe(`/公开事项/${LARGE}/`);
});
