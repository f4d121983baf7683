import { describe, expect, test } from 'vitest';
import { readAsk, searchOf } from '#search/client/address.ts';
import { countValues, isNarrowed, narrow, type Narrowing } from '#search/narrow.ts';
import { inOrder } from '#search/order.ts';
import { readTable, writeTable } from '#search/table.ts';
import { aRow } from '../../support/factories.ts';

const none: Narrowing = { facets: { kind: [], theme: [], office: [], year: [], state: [] }, from: '', to: '' };
const chosen = (facets: Partial<Narrowing['facets']>, more: Partial<Narrowing> = {}): Narrowing => ({
  ...none,
  ...more,
  facets: { ...none.facets, ...facets },
});
const pages = [
  { row: aRow({ title: '甲', date: '2024-01-01', facets: { theme: ['政策解读'], office: ['法规处'] } }) },
  { row: aRow({ title: '乙', date: '2024-06-30', facets: { theme: ['政策解读', '预算'], office: ['办公室'] } }) },
  { row: aRow({ title: '丙', date: '', facets: { theme: ['预算'], office: ['法规处'] } }) },
];
const titles = (left: readonly { row: { title: string } }[]): string => left.map(({ row }) => row.title).join('');

describe('narrowing', () => {
  test.each([
    ['nothing', none, '甲乙丙'],
    ['one value', chosen({ theme: ['政策解读'] }), '甲乙'],
    ['any of two values', chosen({ theme: ['政策解读', '预算'] }), '甲乙丙'],
    ['two facets, both', chosen({ theme: ['政策解读'], office: ['法规处'] }), '甲'],
    ['a value that no page has', chosen({ theme: ['没有'] }), ''],
    ['from a day on, that day included', chosen({}, { from: '2024-06-30' }), '乙'],
    ['up to a day', chosen({}, { to: '2024-01-01' }), '甲'],
    ['between two days', chosen({}, { from: '2024-01-01', to: '2024-12-31' }), '甲乙'],
    ['two days in the wrong order', chosen({}, { from: '2024-12-31', to: '2024-01-01' }), '甲乙'],
  ])('%s', (_, narrowing, left) => {
    expect(titles(narrow(pages, narrowing))).toBe(left);
    expect(isNarrowed(narrowing)).toBe(narrowing !== none);
  });
  test('the number beside a value is what choosing it leaves under all else that is chosen', () => {
    const narrowing = chosen({ theme: ['政策解读'] });
    const counts = countValues(pages, narrowing);
    for (const office of ['法规处', '办公室'])
      expect(counts.office.get(office)).toBe(narrow(pages, chosen({ theme: ['政策解读'], office: [office] })).length);
    expect(counts.theme.get('预算')).toBe(narrow(pages, chosen({ theme: ['预算'] })).length);
  });
  test('what the list of pages does not know is a disclosure', () => {
    const unlisted = [{ row: undefined }];
    expect(narrow(unlisted, chosen({ kind: ['公开事项'] }))).toHaveLength(1);
    expect(narrow(unlisted, chosen({ kind: ['任务'] }))).toHaveLength(0);
  });
});

describe('order', () => {
  const rows = [
    aRow({ title: '办法', date: '2023-01-01' }),
    aRow({ title: '预算公开', date: '2021-01-01' }),
    aRow({ title: '没有日期', date: '' }),
    aRow({ title: '预算', date: '2024-01-01' }),
  ];
  const matches = rows.map((row, at) => ({ row, first: at === 1 || at === 3 ? 0 : 40 }));
  const order = (wish: { newestFirst: boolean; named: typeof rows }): string =>
    inOrder(matches, { ...wish, folding: new Map() })
      .map(({ row }) => row.title)
      .join(' ');
  test('called so, then in the title, then the rest, and among equals as they came', () =>
    expect(order({ newestFirst: false, named: rows.slice(3) })).toBe('预算 预算公开 办法 没有日期'));
  test('newest first goes by the day alone; what has none comes last', () =>
    expect(order({ newestFirst: true, named: rows.slice(1, 2) })).toBe('预算 办法 预算公开 没有日期'));
});

describe('addresses', () => {
  test.each([
    '',
    '?q=%E5%B9%B4%E6%8A%A5',
    '?q=a&kind=%E4%BB%BB%E5%8A%A1&theme=x&theme=y&from=2024-01-01&to=2024-12-31&sort=date',
  ])('%s comes back as it was', (search) => expect(searchOf(readAsk(search))).toBe(search));
  test('what is no day narrows nothing', () => expect(isNarrowed(readAsk('?from=2024&to=x'))).toBe(false));
});

test('the list of pages comes back as it was sent', () => {
  const rows = pages.map(({ row }) => row);
  expect(readTable(writeTable(rows))).toEqual(rows);
});
