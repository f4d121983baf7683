import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editorForEach } from '../support/editor-for-each.ts';
import { noticeOf } from '../support/editor-visit.ts';

const at = editorForEach();

async function make(kind: string, values: Readonly<Record<string, string>>): Promise<Response> {
  const form = await at.visit.formAt(`/new/${kind}`);
  for (const [name, value] of Object.entries({ ...values, action: 'save' })) form.set(name, value);
  return at.visit.post(`/new/${kind}`, form);
}
const textOf = (path: string): string => readFileSync(join(at.bureau.root, 'content', path), 'utf8');

const PROMISE = {
  'commitments.0.id': 'c1',
  'commitments.0.quote': '公布热线电话',
  'commitments.0.kind': 'publish',
  'commitments.0.checkability': 'checkable',
  'commitments.0.criterion': '网站上有热线电话。',
  'commitments.0.cadence': 'once',
};

describe('made in the editor, and checked:', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['offices', { name: '热线中心' }, 'offices.yaml', '- id: rexian-zhongxin\n  name: 热线中心\n'],
    ['offices', { name: '热线中心', id: 'rexian' }, 'offices.yaml', '- id: rexian\n  name: 热线中心\n'],
    [
      'themes',
      { name: '热线', description: '市民来电。', subject: '综合政务\\政务公开' },
      'themes.yaml',
      '- id: rexian\n  name: 热线\n',
    ],
    ['terms', { name: '六稳', says: '稳就业等六件事' }, 'terms.yaml', '- id: liu-wen\n  name: 六稳\n'],
    ['words', { wrong: '布署', right: '部署' }, 'words.yaml', '- wrong: 布署\n  right: 部署\n'],
    [
      'synonyms',
      { said: '年报', 'written.0': '年度报告' },
      'synonyms.yaml',
      '- said: 年报\n  written:\n    - 年度报告\n',
    ],
    [
      'tasks',
      {
        '@year': '2024',
        number: '9',
        title: '公布热线。',
        requirement: '公布热线电话。',
        section: '1-1',
        lead: '综合科',
        'themes.0': '检查计划',
        ...PROMISE,
      },
      'tasks/2024/09.mdx',
      '---\nnumber: 9\ntitle: 公布热线。\n',
    ],
    [
      'plans',
      {
        '@year': '2025',
        title: '2025年工作要点',
        'titleLines.0': '2025年工作要点',
        tableTitle: '任务分解表',
        documentNumber: '示城序〔2025〕1号',
        issuer: '示例市城市秩序局',
        formedOn: '2025年1月8日',
        'parts.0.title': '一、公开',
        'parts.0.sections.0.id': '1-1',
        'parts.0.sections.0.title': '（一）公开计划',
      },
      'plans/2025.yaml',
      'formedOn: 2025-01-08\n',
    ],
  ])('%s %j', async (kind, values, path, words) => {
    expect(noticeOf(await make(kind, values))).toContain('已保存，检查没有错误');
    expect(textOf(path)).toContain(words);
  });
  test.each([
    ['plans', { '@year': '25', title: '要点' }, '年份写成四位数字'],
    ['tasks', { '@year': '2024', number: '0', title: '公布热线。' }, '写 1 到 99 的整数'],
    ['tasks', { '@year': '', number: '9', title: '公布热线。' }, '年份写成四位数字'],
    ['tasks', { '@year': '2024', number: '1', title: '公布热线。' }, '已经用在'],
    ['offices', { name: '综合科' }, '综合科'],
  ])('%s %j is refused, in place', async (kind, values, words) => {
    const answer = await make(kind, values);
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(words)]);
  });
});

test('a list of groups gets more rows, with what was typed in the first', async () => {
  const form = await at.visit.formAt('/new/plans');
  form.set('parts.0.sections.0.id', '1-1');
  form.set('action', 'more:parts.0.sections');
  const html = await (await at.visit.post('/new/plans', form)).text();
  expect(html).toContain('value="1-1"');
  expect(html).toContain('name="parts.0.sections.5.id"');
});
