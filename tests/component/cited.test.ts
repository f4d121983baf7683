import { describe, expect, test } from 'vitest';
import { citedDisclosure, citedPage, citedTask } from '#components/citation/cited.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import type { Disclosure } from '#domain/disclosure/disclosure.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { citation } from '#format/citation.ts';
import { aDisclosure, aSource, entry } from '../support/factories.ts';

const site = { name: '示例台账', origin: 'https://www.example.com' };
const ledgerOf = (over: Partial<Disclosure>) =>
  buildLedger(aSource({ disclosures: [entry('2024/a', aDisclosure(over))] }), asOfMoment('2024-06-30'));
const paper = (over: Partial<Disclosure>): string | undefined =>
  ledgerOf({ documentNumber: undefined, source: undefined, formedOn: undefined, title: '计划', ...over })
    .disclosures.flatMap((each) => citedDisclosure(each, '2024-06-01', site))
    .filter(({ label }) => label === '原文')
    .map(({ of }) => citation(of))[0];
const url = 'https://www.example.gov.cn/t1.html';

describe('a paper is cited as what is known of it', () => {
  test.each<[string, Partial<Disclosure>, string]>([
    [
      'at its official address, on the day that its page shows',
      { source: { url }, publishedAt: '2024-03-20 09:30', documentNumber: '示〔2024〕1号' },
      `示例市城市秩序局. 计划：示〔2024〕1号[A/OL]. (2024-03-20)[引用日期]. ${url}`,
    ],
    [
      'by whoever made it, whoever published it',
      { source: { url }, publishedAt: '2024-03-20', publisher: '示例市人民政府' },
      `示例市城市秩序局. 计划[A/OL]. (2024-03-20)[引用日期]. ${url}`,
    ],
    [
      'without a day that only its address bears',
      { source: { url }, publishedAt: '2024-03-20', publishedBasis: 'address' },
      `示例市城市秩序局. 计划[A/OL]. [引用日期]. ${url}`,
    ],
    ['as a paper of its day', { formedOn: '2024-03-05' }, '示例市城市秩序局. 计划[A]. 2024-03-05.'],
    ['without a day', { publishedAt: undefined, publishedBasis: 'unknown' }, '示例市城市秩序局. 计划[A].'],
    [
      'under a name of ours, which is said',
      { titleOrigin: 'described' },
      '示例市城市秩序局. 计划（名称是本站起的）[A].',
    ],
  ])('%s', (_, over, words) => expect(paper(over)).toBe(words));
});

describe('a page of this site is cited by whoever runs it', () => {
  test.each<[string, object, string]>([
    ['the site, where nobody says', {}, '示例台账'],
    ['its publisher', { publisher: '示例局' }, '示例局'],
  ])('%s', (_, over, author) => {
    const where = { ...site, ...over };
    const [task] = ledgerOf({}).tasks;
    const cited = [...citedPage('最近变化', '/changes/', undefined, where), ...(task ? citedTask(task, where) : [])];
    expect(cited.map(({ of }) => of.author)).toEqual([author, author]);
    expect(citation(cited[0]?.of ?? { author: '', title: '', kind: 'EB' })).toBe(
      `${author}. 最近变化[EB/OL]. [引用日期]. https://www.example.com/changes/`,
    );
  });
});
