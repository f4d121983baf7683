import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { readEnvironment } from '#adapters/environment.ts';
import { startEditor } from '#editor/server/server.ts';
import { noticeOf, visitEditor, type EditorVisit } from '../support/editor-visit.ts';
import { aPdf } from '../support/pdf.ts';
import { anEntry, clerks, NOW, type Clerk } from '../support/two-clerks.ts';

/** The editor of a clerk, open as long as something is done in it. */
async function inEditor<T>({ where }: Clerk, use: (visit: EditorVisit) => Promise<T>): Promise<T> {
  const environment = { ...readEnvironment({}), ...where };
  const editor = await startEditor({ environment, now: () => NOW });
  try {
    return await use(await visitEditor(editor.url));
  } finally {
    await editor.close();
  }
}
const page = async (answer: Response): Promise<Document> => new JSDOM(await answer.text()).window.document;
const form = (values: Readonly<Record<string, string>> = {}): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};

test('one button sends what is shown', async () => {
  const [wang, li] = clerks('wang', 'li') as [Clerk, Clerk];
  wang.write('content/disclosures/2024/jia.md', anEntry('关于甲事的通知'));
  await inEditor(wang, async (visit) => {
    const before = (await page(await visit.get('/publish'))).body.textContent;
    expect(before).toContain('新增1件。新增　公开事项　关于甲事的通知');
    const after = (await page(await visit.post('/publish', form()))).body.textContent;
    expect(after).toContain('已经推送：新增1件。');
    expect(after).toContain('没有没送出去的改动');
  });
  await li.publish();
  expect(li.has('content/disclosures/2024/jia.md')).toBe(true);
});

test('where both changed one field, both versions stand beside each other and one is chosen', async () => {
  const [wang, li] = clerks('wang', 'li') as [Clerk, Clerk];
  const path = 'content/disclosures/2024/dingshi.md';
  wang.write(path, anEntry('定时的通知').replace('2024-06-20', '2099-01-01'));
  await wang.publish();
  await li.publish();
  wang.edit(path, '定时的通知的内容。', '王的概述。');
  li.edit(path, '定时的通知的内容。', '李的概述。');
  await wang.publish();
  await inEditor(li, async (visit) => {
    const asked = await page(await visit.post('/publish', form()));
    const words = asked.querySelector('fieldset')?.textContent ?? '';
    for (const each of ['公开事项“定时的通知”的内容概述', '用我的李的概述。', '用对方的王的概述。'])
      expect(words.replace(/\s/g, '')).toContain(each);
    const name = asked.querySelector('input[value="ours"]')?.getAttribute('name') ?? '';
    expect((await page(await visit.post('/publish', form({ [name]: 'ours' })))).body.textContent).toContain('已经推送');
  });
  await wang.publish();
  expect(wang.read(path)).toContain('李的概述。');
});

test('a fault of the check is named, and nothing goes out', async () => {
  const [wang] = clerks('wang') as [Clerk];
  wang.write('content/disclosures/2024/jia.md', anEntry('关于甲事的通知').replace('2024-06-20', '2024-02-30'));
  await inEditor(wang, async (visit) => {
    const words = (await page(await visit.post('/publish', form()))).body.textContent ?? '';
    expect(words).toMatch(/有1处错误，没有送出去.*2月只有29天/);
  });
});

test('what no reader has seen is cancelled with its file, and nothing is at fault', async () => {
  const [wang] = clerks('wang') as [Clerk];
  const path = 'content/disclosures/2024/dingshi.md';
  const files = 'files:\n  - path: files/2024/dingshi.pdf\n    title: 附件\n';
  wang.write('public/files/2024/dingshi.pdf', aPdf([{ words: '定时' }]));
  wang.write(path, anEntry('定时的通知', files).replace('2024-06-20', '2099-01-01'));
  await wang.publish();
  await inEditor(wang, async (visit) => {
    const at = '/entries/disclosures/2024/dingshi';
    const sent = await visit.formAt(at);
    sent.set('action', 'cancel');
    expect(noticeOf(await visit.post(at, sent))).toContain('已取消定时公开');
  });
  expect([path, 'public/files/2024/dingshi.pdf'].map(wang.has)).toEqual([false, false]);
  expect(await wang.publish()).toMatchObject({ outcome: 'done', sent: [{ sort: 'removed' }, { sort: 'removed' }] });
});

test('the last commit is taken back by a button, after it went out too', async () => {
  const [wang] = clerks('wang') as [Clerk];
  wang.write('content/disclosures/2024/jia.md', anEntry('关于甲事的通知'));
  await wang.publish();
  await inEditor(wang, async (visit) => {
    const asked = await page(await visit.get('/undo'));
    expect(asked.body.textContent).toContain('上次提交：新增：关于甲事的通知（wang，');
    const commit = asked.querySelector('input[name=commit]')?.getAttribute('value') ?? '';
    const done = await page(await visit.post('/undo', form({ action: 'undo', commit, reason: '登记错了。' })));
    for (const words of ['撤回1件：关于甲事的通知', '历史里还有', '已经推送：撤回1件'])
      expect(done.body.textContent).toContain(words);
  });
});

test('the list says what waits, what was withdrawn and what is in no commit yet', async () => {
  const [wang] = clerks('wang') as [Clerk];
  wang.write('content/disclosures/2024/ding.md', anEntry('定时的通知').replace('2024-06-20', '2099-01-01'));
  wang.write('content/disclosures/2024/che.md', anEntry('撤回的通知'));
  await wang.publish();
  wang.edit('content/disclosures/2024/che.md', '---\n\n', 'withdrawn:\n  on: 2024-06-30\n  reason: 错了。\n---\n\n');
  await inEditor(wang, async (visit) => {
    const list = await page(await visit.get('/'));
    const lines = [...list.querySelectorAll('[data-entry]')].map(({ textContent }) => textContent);
    expect(lines).toContain('定时的通知 2099-01-01　2024/ding　待公开');
    expect(lines).toContain('撤回的通知 2024-06-20　2024/che　已撤回　未提交');
  });
});
