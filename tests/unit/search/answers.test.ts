import { describe, expect, test } from 'vitest';
import { readAsk } from '#search/client/address.ts';
import { answer, type Answer } from '#search/client/answer.ts';
import { aRow } from '../../support/factories.ts';
import { sessionOf } from '../../support/search-session.ts';

const facets = (kind: string) => ({ kind: [kind] });
const PAGES = [
  aRow({
    url: '/tasks/2021/07/',
    title: '做好政策解读。',
    names: ['2021年第7项', '条例第二十条'],
    facets: facets('任务'),
  }),
  aRow({ url: '/tasks/2021/08/', title: '公开“十四五”规划。', names: ['2021年第8项'], facets: facets('任务') }),
  aRow({
    url: '/disclosures/2021/86/',
    title: '关于政策解读工作的通知',
    names: ['厦城执〔2021〕86号', '2021年9月17日'],
    facets: facets('公开事项'),
  }),
  aRow({ url: '/disclosures/2020/1/', title: '垃圾分类检查情况', names: ['2020年3月5日'], facets: facets('公开事项') }),
  aRow({ url: '/offices/faguichu/', title: '法规处', facets: facets('部门') }),
];
const ask = (typed: string): Promise<Answer> => answer(sessionOf(PAGES), { ...readAsk(''), typed });
const titlesOf = async (typed: string): Promise<(string | undefined)[]> =>
  (await ask(typed)).others.flatMap(({ groups }) =>
    groups.flatMap(({ results }) => results.map(({ row }) => row?.title)),
  );

describe('a number or a day that is not there', () => {
  test.each([
    '第99项',
    '任务99',
    '第九十九条',
    '99号',
    '99号文',
    '厦城执〔2021〕99号',
    '厦城执2021年第99号文件',
    '厦城执〔2021〕99',
    '国务院令712号',
    '2021年8月',
    '2021-08-17',
    '20210817',
    '二〇二一年八月',
    '八月十七日',
    '8月17号',
    '2019年',
    '十三五',
  ])('is no other one: %s', async (typed) => {
    const { named, exact, others } = await ask(typed);
    expect({ named, total: exact.total, others }).toEqual({ named: [], total: 0, others: [] });
  });
});

describe('a day in other writing', () => {
  test.each(['2021-09-17', '2021年09月17日', '2021.9.17'])(
    '%s is the day itself, where nothing is written so',
    async (typed) => {
      expect((await ask(typed)).exact.total).toBe(1);
    },
  );
  test('what holds it as it was typed comes first, as a part of a number too', async () => {
    const numbered = aRow({
      url: '/disclosures/2020/2/',
      title: '索引号FZ-2021-09-17-001',
      facets: facets('公开事项'),
    });
    const session = sessionOf([...PAGES, numbered]);
    const { exact, others } = await answer(session, { ...readAsk(''), typed: '2021-09-17' });
    expect(exact.groups.flatMap(({ results }) => results.map(({ row }) => row?.url))).toEqual(['/disclosures/2020/2/']);
    expect(others.map(({ notice, total }) => [notice, total])).toEqual([['按“2021年9月17日”查', 1]]);
    expect((await answer(session, { ...readAsk(''), typed: 'FZ-2021-09-17-001' })).exact.total).toBe(1);
  });
  test.each(['2021-09', '20210917', '二〇二一年九月十七日', '九月十七日', '9月17号'])('%s is found', async (typed) => {
    expect(await titlesOf(typed)).toEqual(['关于政策解读工作的通知']);
  });
});

describe('what holds only pieces', () => {
  test('stands in the order of the best, a title that holds a piece first', async () => {
    expect((await titlesOf('政策解读办法怎么写'))[0]).toBe('做好政策解读。');
    const { others } = await ask('垃圾分类政策');
    expect(others[0]?.groups.map(({ kind }) => kind)).toEqual(['公开事项', '任务']);
  });
  test('is not taken for mistyped where the pieces are all of it: the list of words stays where it is', async () => {
    const session = { ...sessionOf(PAGES), wordList: () => Promise.reject(new Error('asked for')) };
    const { others } = await answer(session, { ...readAsk(''), typed: '政策解读检查情况' });
    expect(others[0]?.notice).toContain('“政策解读”“检查情况”');
    await expect(answer(session, { ...readAsk(''), typed: '政策结读' })).rejects.toThrow('asked for');
  });
  test('a slip of one character is mended', async () => {
    expect((await ask('政策结读')).others[0]?.notice).toContain('“政策解读”');
  });
});

test('a name that the list of pages does not hold is read where it stands', async () => {
  const { named } = await answer(sessionOf(PAGES, false), { ...readAsk(''), typed: '垃圾分类检查情况' });
  expect(named.map(({ url }) => url)).toEqual(['/disclosures/2020/1/']);
});

describe('a question', () => {
  test('leads to what it asks about', async () => {
    const { named } = await ask('法规处是干什么的');
    expect(named.map(({ title }) => title)).toEqual(['法规处']);
  });
  test('with a number in it finds what holds both, and says how it was read', async () => {
    const { others } = await ask('政策解读2021');
    expect(others.map(({ notice, total }) => [notice, total])).toEqual([['按“政策解读 2021”查', 2]]);
  });
});
