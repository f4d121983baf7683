import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Draft } from '#authoring/draft.ts';
import { publishDrafts } from '#publishing/publish-drafts.ts';
import { snapshot } from '../../support/snapshot.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const PDF = 'tests/fixtures/base-bureau/public/files/2024/jiancha-jihua.pdf';

function bureau() {
  const root = tempFolder({ '检查结果.pdf': readFileSync(PDF), '网页.pdf': '<!doctype html>', '空.pdf': '' });
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  symlinkSync(join(root, '检查结果.pdf'), join(root, '链接.pdf'));
  const environment = { contentDir: join(root, 'content'), publicDir: join(root, 'public') };
  return {
    root,
    before: snapshot(root),
    publish: (drafts: Draft[], signal?: AbortSignal) =>
      publishDrafts(drafts, signal ? { environment, signal } : { environment }),
  };
}

const aDraft = (over: Partial<Draft> = {}): Draft => ({
  collection: 'disclosures',
  year: '2024',
  slug: 'jiancha-jieguo',
  data: {
    title: '关于公布检查结果的通知',
    kind: 'notice',
    producer: '甲',
    summary: '乙',
    publishedAt: '2024-05-06',
    recordedOn: '2024-05-07',
  },
  ...over,
});
const aRow = (slug: string, over: Record<string, unknown> = {}): Draft => ({
  collection: 'withholdings',
  slug,
  data: {
    title: '案卷',
    article: '16.2',
    reason: '依法',
    office: '法制科',
    decidedOn: '2024-01-01',
    reviewOn: '2025-01-01',
    recordedOn: '2024-01-02',
    ...over,
  },
});

test('several entries and their files are written as one', async () => {
  const { root, publish } = bureau();
  const files = [
    { from: join(root, '检查结果.pdf') },
    { from: join(root, 'public/files/2024/jiancha-jihua.pdf'), title: '计划' },
  ];
  const outcome = await publish([aDraft({ files, body: '正文' }), aRow('yi'), aRow('er')]);
  expect(outcome).toMatchObject({ warnings: [], olderErrors: 0 });
  const text = readFileSync(join(root, 'content/disclosures/2024/jiancha-jieguo.md'), 'utf8');
  expect(text).toContain(
    '  - path: files/2024/jiancha-jieguo.pdf\n    title: 检查结果\n  - path: files/2024/jiancha-jihua.pdf\n    title: 计划\n',
  );
  expect(text.endsWith('---\n\n正文\n')).toBe(true);
  expect(readFileSync(join(root, 'public/files/2024/jiancha-jieguo.pdf'))).toEqual(readFileSync(PDF));
  expect(readFileSync(join(root, 'content/withholdings.yaml'), 'utf8').match(/^- id: /gm)).toHaveLength(2);
});

test.each<[string, (root: string) => Draft[], { draft: number; message: string }]>([
  [
    'a date that does not exist',
    () => [aRow('yi'), aDraft({ data: { ...aDraft().data, publishedAt: '2024-02-30' } })],
    { draft: 1, message: '2月只有29天' },
  ],
  ['a second row at fault', () => [aRow('yi'), aRow('er', { office: '无' })], { draft: 1, message: '没有这个部门' }],
  ['an address twice', () => [aDraft(), aDraft()], { draft: 1, message: '同名' }],
  ['an address that is there', () => [aDraft({ slug: 'jiancha-jihua' })], { draft: 0, message: '已经用在' }],
  ['an address of Chinese', () => [aDraft({ slug: '检查' })], { draft: 0, message: '只用小写字母' }],
  ['no year', () => [aDraft({ year: undefined })], { draft: 0, message: '四位数字' }],
  [
    'a page called .pdf',
    (root) => [aDraft({ files: [{ from: join(root, '网页.pdf') }] })],
    { draft: 0, message: '内容实际是网页' },
  ],
  ['an empty file', (root) => [aDraft({ files: [{ from: join(root, '空.pdf') }] })], { draft: 0, message: '0 字节' }],
  ['a link', (root) => [aDraft({ files: [{ from: join(root, '链接.pdf') }] })], { draft: 0, message: '这是一个链接' }],
  [
    'no such file',
    (root) => [aDraft({ files: [{ from: join(root, '无.pdf') }] })],
    { draft: 0, message: '没有这个文件' },
  ],
  [
    'a good file beside a bad field',
    (root) => [aDraft({ data: { ...aDraft().data, kind: 'x' }, files: [{ from: join(root, '检查结果.pdf') }] })],
    { draft: 0, message: '可用的有' },
  ],
])('%s leaves the tree as it was', async (_case, drafts, { draft, message }) => {
  const { root, before, publish } = bureau();
  const outcome = await publish(drafts(root));
  expect('faults' in outcome && outcome.faults).toMatchObject([{ draft, message: expect.stringContaining(message) }]);
  expect(snapshot(root)).toEqual(before);
});

test('errors that were there before are not blamed on a new entry', async () => {
  const { root, publish } = bureau();
  const path = join(root, 'content/disclosures/2024/jiancha-jihua.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('publishedAt: 2024-03-20', 'publishedAt: 2024-02-30'));
  expect(await publish([aDraft()])).toMatchObject({ olderErrors: 1, warnings: [] });
});

test('a signal while it is being written takes everything back', async () => {
  const { root, before, publish } = bureau();
  const controller = new AbortController();
  const outcome = publish([aDraft({ files: [{ from: join(root, '检查结果.pdf') }] })], controller.signal);
  const seen = setInterval(() => {
    if (Object.keys(snapshot(root)).length === Object.keys(before).length) return;
    clearInterval(seen);
    controller.abort(new Error('停'));
  }, 1);
  await expect(outcome).rejects.toThrow('停');
  expect(snapshot(root)).toEqual(before);
});
