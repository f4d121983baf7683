import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { KINDS, MADE_HERE } from '#editor/server/kinds.ts';
import { startEditor } from '#editor/server/server.ts';
import { openUnsaved } from '#editor/server/unsaved.ts';
import { listEntries } from '#publishing/open-entry.ts';
import { editorForEach } from '../support/editor-for-each.ts';
import { formIn, noticeOf, visitEditor } from '../support/editor-visit.ts';
import { aPdf } from '../support/pdf.ts';

const ENTRY = '/entries/disclosures/2024/jiancha-jihua';
const PDF = new File([aPdf([{ words: '修订后的计划' }]) as BlobPart], '修订稿.pdf');
const at = editorForEach();

const entry = (): string => readFileSync(join(at.bureau.root, 'content/disclosures/2024/jiancha-jihua.md'), 'utf8');

function fill(form: FormData, values: Readonly<Record<string, string>>): FormData {
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}
const change = (kind: string): Record<string, string> => ({
  'changes.0.on': '2024-06-30 10:00',
  'changes.0.kind': kind,
  'changes.0.note': '修订后的计划。',
});

test.each<[string, Record<string, string>]>([
  ['a fault', { action: 'save', publishedAt: '2024-02-30' }],
  ['a preview', { action: 'preview' }],
  ['记一条更改', { action: 'change' }],
  ['再加几行', { action: 'more:themes' }],
  ['a pause', { action: 'keep' }],
])('a file that was chosen, and every word, survive %s and go with the entry when it is saved', async (_, values) => {
  const form = fill(await at.visit.formAt(ENTRY), { '@body': '改过的正文。', ...values });
  form.append('@files', PDF);
  const answer = await at.visit.post(ENTRY, form);
  expect(await answer.clone().text()).toContain('已选好：修订稿.pdf');
  const again = await formIn(answer);
  expect(again.get('@body')).toBe('改过的正文。');
  fill(again, { action: 'save', publishedAt: '2024-03-20', ...change('addition'), 'changes.0.of.0': 'files' });
  fill(again, { 'changes.0.of.1': 'body' });
  expect(noticeOf(await at.visit.post(ENTRY, again))).toContain('已保存');
  expect(entry()).toContain('path: files/2024/xiuding-gao.pdf\n    title: 修订稿');
  expect(entry()).toContain('改过的正文。');
  expect(readFileSync(join(at.bureau.root, 'public/files/2024/xiuding-gao.pdf'))).toEqual(
    Buffer.from(await PDF.arrayBuffer()),
  );
  expect(openUnsaved(at.bureau.environment.contentDir).list()).toEqual([]);
});

test('a file that is not wanted any more is not published', async () => {
  const form = fill(await at.visit.formAt(ENTRY), { action: 'keep' });
  form.append('@files', PDF);
  const again = fill(await formIn(await at.visit.post(ENTRY, form)), { '@drop.0': 'on', action: 'save' });
  expect(noticeOf(await at.visit.post(ENTRY, again))).toContain('没有改动');
});

test('a file takes the place of another in one step: the old one stays, marked', async () => {
  const form = fill(await at.visit.formAt(ENTRY), { ...change('file'), action: 'save' });
  form.append('@replace.files~2024~jiancha-jihua.pdf', PDF);
  expect(noticeOf(await at.visit.post(ENTRY, form))).toContain('已保存');
  expect(entry()).toMatch(/replaced:\n +on: 2024-06-30\n +by: files\/2024\/xiuding-gao\.pdf/);
});

test('更换附件 without another file is refused', async () => {
  const form = fill(await at.visit.formAt(ENTRY), { ...change('file'), action: 'save' });
  const answer = await at.visit.post(ENTRY, form);
  expect([answer.status, (await answer.text()).includes('却没有更换附件')]).toEqual([422, true]);
});

test('the next editor offers what was not saved, with words and files, until somebody does not want it', async () => {
  const form = fill(await at.visit.formAt('/new/disclosures'), {
    title: '还没有写完的通知',
    '@body': '第一段。',
    action: 'keep',
  });
  form.append('@files', PDF);
  await at.visit.post('/new/disclosures', form);
  const next = await startEditor({ environment: at.bureau.environment, now: () => '2024-06-30 11:00' });
  const later = await visitEditor(next.url);
  const list = await (await later.get('/')).text();
  expect(list.includes('还没有写完的通知')).toBe(true);
  const [, way = '', token = ''] = /href="(\/new\/disclosures\?unsaved=(\w+))"/.exec(list) ?? [];
  const html = await (await later.get(way)).text();
  for (const words of ['value="还没有写完的通知"', '第一段。', '已选好：修订稿.pdf'])
    expect(html.includes(words), words).toBe(true);
  await later.post('/unsaved', fill(new FormData(), { token }));
  expect((await (await later.get('/')).text()).includes('还没有写完的通知')).toBe(false);
  await next.close();
});

const unsavedNow = (): string[] =>
  openUnsaved(at.bureau.environment.contentDir)
    .list()
    .map(({ action }) => action);

test.each(['preview', 'keep', 'change', 'more:themes'])(
  'a form that nobody touched is not offered again after %s',
  async (action) => {
    for (const path of [ENTRY, ...MADE_HERE.map((kind) => `/new/${kind}`)])
      expect((await at.visit.post(path, fill(await at.visit.formAt(path), { action }))).status, path).toBe(200);
    expect(unsavedNow()).toEqual([]);
  },
);

test('an entry that was only looked at is not offered again', async () => {
  for (const {
    collection,
    id,
    at: [row = ''],
  } of listEntries(at.bureau.environment).filter((each) => KINDS.includes(each.collection))) {
    const path = `/entries/${collection}/${id || row}`;
    await at.visit.post(path, fill(await at.visit.formAt(path), { action: 'keep' }));
  }
  expect(unsavedNow()).toEqual([]);
});

test('a new form that was opened a while ago and never filled in is not offered', async () => {
  const form = fill(await at.visit.formAt('/new/disclosures'), { action: 'keep' });
  const later = await startEditor({ environment: at.bureau.environment, now: () => '2024-06-30 11:00' });
  await (await visitEditor(later.url)).post('/new/disclosures', form);
  await later.close();
  expect(unsavedNow()).toEqual([]);
});

test.each<[string, Record<string, string>]>([
  ['a word', { title: '另一个标题' }],
  ['the text', { '@body': '改过的正文。' }],
  ['the wish to take a file down', { '@take-down.files~2024~jiancha-jihua.pdf': 'on' }],
])('%s is kept, and no longer once it is taken back', async (_, values) => {
  const form = await at.visit.formAt(ENTRY);
  await at.visit.post(
    ENTRY,
    fill(await at.visit.formAt(ENTRY), { '@token': String(form.get('@token')), ...values, action: 'keep' }),
  );
  expect(unsavedNow()).toEqual([ENTRY]);
  await at.visit.post(ENTRY, fill(form, { action: 'keep' }));
  expect(unsavedNow()).toEqual([]);
});

test('what is not saved lies where nobody else on the machine may read it', async () => {
  const form = fill(await at.visit.formAt(ENTRY), { action: 'keep' });
  form.append('@files', PDF);
  await at.visit.post(ENTRY, form);
  const unsaved = openUnsaved(at.bureau.environment.contentDir);
  const [kept] = unsaved.list();
  const from = kept?.files[0]?.from ?? '';
  expect([statSync(from).mode & 0o077, statSync(dirname(from)).mode & 0o077]).toEqual([0, 0]);
  unsaved.drop(kept?.token ?? '');
});

test('reminders of a save are shown in full, apart from errors', async () => {
  const form = fill(await at.visit.formAt(ENTRY), {
    ...change('addition'),
    '@body': '联系人手机 13812345678。',
    action: 'save',
  });
  const saved = await at.visit.post(ENTRY, form);
  const location = saved.headers.get('location') ?? '';
  expect(noticeOf(saved)).toMatch(/已保存.*提醒/);
  const html = await (await at.visit.get(location)).text();
  expect([html.includes('处提醒</h2>'), html.includes('没有保存：有'), /手机/.test(html)]).toEqual([true, false, true]);
});
