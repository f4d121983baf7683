import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { searchRecords } from '#search/index/records.ts';
import { aCommitment, aDisclosure, aSource, aStatement, aTask, aWithholding, entry } from '../../support/factories.ts';

const source = aSource({
  tasks: [entry('2024/01', aTask({ legalBasis: ['20.5'], commitments: [aCommitment({ quote: '公开检查计划' })] }))],
  disclosures: [
    entry(
      '2024/a',
      aDisclosure({
        title: '甲',
        documentNumber: '示城序〔2024〕3号',
        indexNumber: 'SC-001',
        keeps: ['2024/01#c1'],
        files: [
          { path: 'files/2024/old.pdf', title: '旧表', replaced: { on: '2024-05-01' } },
          { path: 'files/2024/new.pdf', title: '新表' },
        ],
      }),
    ),
    entry('2024/b', aDisclosure({ title: '乙', summary: '收回的概述', withdrawn: { on: '2024-05-01', reason: '错' } })),
    entry('2024/c', aDisclosure({ title: '丙', publishedAt: '2024-07-01' })),
  ],
  statements: [
    entry('2024/s', aStatement({ done: '说明的话' })),
    entry('2024/t', aStatement({ done: '收回的话', withdrawn: { on: '2024-06-01', reason: '错' } })),
  ],
  withholdings: [entry('an-juan', aWithholding({ title: '案卷' }))],
});
const records = searchRecords(buildLedger(source, asOfMoment('2024-06-30')), {
  bodies: new Map([
    ['2024/a', '正文一\n正文二'],
    ['2024/b', '收回的正文'],
  ]),
  statements: new Map([['2024/s', '说明的正文']]),
  explanations: new Map([['2024/01', '说的是检查计划。']]),
  attachments: new Map([
    ['files/2024/old.pdf', '旧附件的话'],
    ['files/2024/new.pdf', '新附件第一页\n新附件第二页'],
  ]),
  pages: [
    { url: '/about/', title: '关于本站', label: '关于', blocks: ['本站登记什么。'] },
    { url: '/offices/', title: '部门', label: '部门', blocks: [] },
  ],
});
const recordOf = (url: string) => records.find((each) => each.url === url);

describe('records', () => {
  test('every page once, what is scheduled not at all', () =>
    expect(records.map(({ title, facets }) => `${facets.kind} ${title}`)).toEqual([
      '任务 做好检查计划公开。',
      '公开事项 甲',
      '公开事项 乙',
      '落实说明 综合科的落实说明',
      '不予公开 案卷',
      '本站说明 做好检查计划公开。',
      '主题 检查计划',
      '部门 综合科',
      '部门 法制科',
      '任务表 示例表',
      '本站说明 关于本站',
      '栏目 部门',
    ]));
  test('what was withdrawn is known by its title, day and reason alone', () =>
    expect(recordOf('/disclosures/2024/b/')).toMatchObject({
      names: [],
      words: { head: ['乙', '已撤回 · 2024年5月1日'], body: ['错'], files: [] },
    }));
  test('a statement leads to its own place under the promise, and is found by its words and its text', () =>
    expect(recordOf('/tasks/2024/01/#statement-2024-s')?.words?.body).toEqual(['说明的话', '说明的正文']));
  test('what is withheld leads to its place in the register', () =>
    expect(recordOf('/withholdings/#an-juan')?.title).toBe('案卷'));
  test('a task is found by the notice’s words only, and by its number and the article it rests on', () =>
    expect(recordOf('/tasks/2024/01/')).toMatchObject({
      names: ['2024年第1项', '条例第二十条第（五）项'],
      words: {
        head: ['做好检查计划公开。', '示城序〔2024〕1号 · 2024年1月10日', '综合科'],
        body: ['全面、及时、准确公开检查计划,并根据调整情况做好更新发布。', '一、检查信息公开', '（一）检查计划'],
      },
    }));
  test('what this site says of a task stands by itself, and is ours', () =>
    expect(recordOf('/tasks/2024/01/#explanation')).toMatchObject({
      facets: { kind: ['本站说明'], theme: [], office: [] },
      words: { body: ['说的是检查计划。'] },
    }));
  test('a disclosure is found by its text, a paragraph a field, its numbers, and the task it has to do with', () => {
    const record = recordOf('/disclosures/2024/a/');
    expect(record?.names).toEqual(['示城序〔2024〕3号', 'SC-001']);
    expect(record?.words?.body).toEqual(['检查计划。', '正文一', '正文二']);
    expect(record?.words?.head).toEqual(expect.arrayContaining(['示城序〔2024〕3号', '2024年第1项']));
  });
  test('and by the words of its attachments, but not of one that was replaced', () =>
    expect(recordOf('/disclosures/2024/a/')?.words?.files).toEqual(['旧表', '新表', '新附件第一页', '新附件第二页']));
});
