import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { expect, test, type Page } from '@playwright/test';
import { startEditor } from '#editor/server/server.ts';
import { aPdf } from '../support/pdf.ts';
import { openEditableBureau, type EditableBureau } from '../support/editable-bureau.ts';

let bureau: EditableBureau;
test.beforeEach(async () => {
  bureau = await openEditableBureau();
});
test.afterEach(() => bureau.close());

const save = (page: Page): Promise<void> => page.locator('.bar button', { hasText: '保存' }).click();

test('a clerk opens a task, changes a word, says why, and the history shows that word', async ({ page }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(bureau.editor.url).origin && protocol !== 'data:') elsewhere.push(request.url());
  });
  await page.goto(bureau.editor.url);
  await page.getByLabel('按标题、年份、网址或状态找').fill('专区');
  await expect(page.locator('[data-entry]:visible')).toHaveCount(1);
  await page.getByRole('link', { name: '设立公开专区。', exact: true }).click();
  await page.locator('[name="commitments.0.criterion"]').fill('宣传科说明专区设在哪里、几点开放。');
  await save(page);
  await expect(page.locator('#faults')).toContainText('承诺①“设立政务公开专区”的怎样算做到');
  await page.getByRole('button', { name: '记一条更改' }).click();
  await page.locator('[name="changes.0.kind"]').selectOption({ label: '调整核对办法' });
  await page.locator('[name="changes.0.note"]').fill('要说明的是几点开放。');
  await save(page);
  await expect(page.getByRole('status')).toContainText('已保存，检查没有错误');
  expect(bureau.git('diff', '--numstat').trim()).toBe('5\t1\tcontent/tasks/2024/02.mdx');
  expect(elsewhere).toEqual([]);
});

test('a published notice is corrected with a word about it, and its time stays as typed', async ({ page }) => {
  const path = join(bureau.root, 'content/disclosures/2024/jiancha-jihua.md');
  await page.goto(bureau.editor.url);
  await page.getByRole('link', { name: '关于公布2024年度检查计划的通知' }).click();
  await page.locator('[name="publishedAt"]').fill('2024-03-20 09:30');
  await save(page);
  await expect(page.locator('#faults')).toBeFocused();
  await expect(page.locator('#faults')).toContainText('公开以后的改动要有更改记录');
  await page.getByRole('button', { name: '记一条更改' }).click();
  await page.locator('[name="changes.0.kind"]').selectOption({ label: '更正事实' });
  await page.locator('[name="changes.0.note"]').fill('补上公开的钟点。');
  await save(page);
  await expect(page.getByRole('status')).toContainText('已保存');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('publishedAt: 2024-03-20 09:30\n');
  expect(bureau.git('diff', '--numstat').trim()).toBe('5\t1\tcontent/disclosures/2024/jiancha-jihua.md');
});

const NEW_PLAN = {
  name: '修订后的计划.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(aPdf([{ words: '计划' }])),
};

test('an attachment is replaced in the order of the handbook, and the new file is there', async ({ page }) => {
  await page.goto(bureau.editor.url);
  await page.getByRole('link', { name: '关于公布2024年度检查计划的通知' }).click();
  await page.getByLabel('替换成新的文件').setInputFiles(NEW_PLAN);
  await expect(page.getByText('已选好：修订后的计划.pdf')).toBeVisible();
  await page.getByRole('button', { name: '记一条更改' }).click();
  await expect(page.locator('#f-changes-0')).toBeInViewport();
  await expect(page.getByText('已选好：修订后的计划.pdf')).toBeAttached();
  await page.locator('[name="changes.0.kind"]').selectOption({ label: '更换附件' });
  await page.locator('[name="changes.0.note"]').fill('换成修订后的计划。');
  await save(page);
  await expect(page.getByRole('status')).toContainText('已保存');
  const text = readFileSync(join(bureau.root, 'content/disclosures/2024/jiancha-jihua.md'), 'utf8');
  expect(text).toContain('by: files/2024/xiuding-hou-jihua.pdf');
  expect(readFileSync(join(bureau.root, 'public/files/2024/xiuding-hou-jihua.pdf'))).toEqual(NEW_PLAN.buffer);
});

test('a new entry with a slip in its date keeps its file and the place on the page', async ({ page }) => {
  await page.goto(bureau.editor.url);
  await page.getByRole('link', { name: '新建公开事项' }).click();
  await page.locator('[name="title"]').fill('关于公布检查结果的通知');
  await page.locator('[name="kind"]').selectOption({ label: '通知' });
  await page.locator('[name="summary"]').fill('检查结果。');
  await page.getByLabel('添加附件').setInputFiles(NEW_PLAN);
  await page.locator('[name="@body"]').fill('结果如下。');
  await page.locator('[name="publishedAt"]').fill('2024-02-30');
  await page.getByRole('button', { name: '预览正文' }).click();
  await expect(page.locator('#preview')).toBeInViewport();
  await save(page);
  await expect(page.locator('#faults')).toContainText('2月只有29天');
  await page.locator('[name="publishedAt"]').fill('2024-06-20');
  await save(page);
  await expect(page.getByRole('status')).toContainText('已保存');
  await expect(page.locator('[name="files.0.path"]')).toHaveValue('files/2024/xiuding-hou-jihua.pdf');
});

test('what was typed outlives the program: the page says so, and the next one offers it', async ({ page }) => {
  await page.goto(bureau.editor.url);
  await page.getByRole('link', { name: '关于公布2024年度检查计划的通知' }).click();
  await page.locator('[name="summary"]').fill('写到一半的概述。');
  await page.waitForResponse((answer) => answer.request().method() === 'POST');
  await bureau.editor.close();
  await save(page);
  await expect(page.getByRole('alert')).toContainText('编辑程序停了');
  await expect(page.locator('[name="summary"]')).toHaveValue('写到一半的概述。');
  const next = await startEditor({ environment: bureau.environment, now: () => '2024-06-30 11:00' });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(next.url);
  await page.locator('#unsaved').getByRole('link', { name: '接着改' }).click();
  await expect(page.locator('[name="summary"]')).toHaveValue('写到一半的概述。');
  await next.close();
});

test('every kind of page is free of faults to axe, on a phone too', async ({ page }) => {
  await page.goto(bureau.editor.url);
  const { origin } = new URL(bureau.editor.url);
  for (const path of [
    '',
    'entries/disclosures/2024/jiancha-jihua',
    'entries/tasks/2024/01',
    'entries/offices/zonghe',
    'new/disclosures',
    'new/tasks',
    'import',
    'publish',
    'undo',
  ]) {
    await page.goto(`${origin}/${path}`);
    await page.evaluate(axe.source);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const violations = await page.evaluate(
        async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations,
      );
      expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});
