import { expect, test } from 'vitest';
import { readAsk } from '#search/client/address.ts';
import { answer } from '#search/client/answer.ts';
import { LARGE } from '#search/start.ts';
import { aRecord, sessionOf } from '../../support/search-session.ts';

/* From LARGE pages on, what the list knows of disclosures is fetched when it is needed. */

const page = (title: string, kind: string, at: number) =>
  aRecord(
    { head: [title, `示城序〔2024〕${at}号`], body: ['检查计划'] },
    {
      url: `/${kind}/${at}/`,
      date: `2024-01-${String((at % 28) + 1).padStart(2, '0')}`,
      facets: { kind: [kind], theme: [at % 2 === 0 ? '双' : '单'], office: [], year: [], state: [] },
    },
  );
const records = [
  ...Array.from({ length: LARGE }, (_, at) => page(`第${at}份通知`, '公开事项', at)),
  page('做好检查', '任务', 1),
];

test('what everybody fetches leaves out the disclosures', async () => {
  const { start } = await sessionOf(records);
  expect(start.indexed.map(({ title }) => title)).toEqual(['做好检查']);
  expect(start.pages).toBe(records.length);
});

test('what the list knows comes when somebody narrows, and belongs to the pages of the index', async () => {
  const session = await sessionOf(records);
  expect(session.rows()).toHaveLength(1);
  const { exact, counts } = await answer(session, { ...readAsk('?theme=双'), typed: '通知' });
  expect(exact.total).toBe(LARGE / 2);
  expect(counts?.theme.get('单')).toBe(LARGE / 2);
  const shown = await Promise.all(exact.groups.flatMap(({ results }) => results.map((hit) => hit.read())));
  expect(shown.every(({ url }) => Number(/\d+/.exec(url)?.[0]) % 2 === 0)).toBe(true);
});

test.each(['第7份通知', '示城序[2024]7号'])('%s leads straight to the disclosure that is called so', async (typed) => {
  const { named, exact } = await answer(await sessionOf(records), { ...readAsk(''), typed });
  expect(named.map(({ url }) => url)).toEqual(['/公开事项/7/']);
  expect((await exact.groups[0]?.results[0]?.read())?.url).toBe('/公开事项/7/');
});
