import { expect, test } from '@playwright/test';
import { openEditableBureau, type EditableBureau } from '../support/editable-bureau.ts';

let bureau: EditableBureau;
test.beforeEach(async () => {
  bureau = await openEditableBureau('tests/fixtures/bureau');
});
test.afterEach(() => bureau.close());

test('the list is narrowed by words, year and state, and says how many are left', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(bureau.editor.url);
  const entries = page.locator('[data-entry]:visible');
  await page.getByLabel('按标题、年份、网址或状态找').fill('检查　计划');
  await page.getByLabel('年份', { exact: true }).selectOption('2023');
  await expect(page.getByText(`找到${await entries.count()}件`)).toBeVisible();
  for (const entry of await entries.all()) await expect(entry).toContainText(/计划.*2023/);
  await page.getByLabel('按标题、年份、网址或状态找').fill('');
  await page.getByLabel('年份', { exact: true }).selectOption('');
  await page.getByLabel('状态', { exact: true }).selectOption('已撤回');
  for (const entry of await entries.all()) await expect(entry).toContainText('已撤回');
  await page.getByLabel('状态', { exact: true }).selectOption('待公开');
  await expect(entries.first()).toContainText('待公开');
});

test('an office is made in the editor, and can be chosen at once', async ({ page }) => {
  await page.goto(bureau.editor.url);
  await page.getByRole('link', { name: '新建部门' }).click();
  await page.locator('[name="name"]').fill('热线中心');
  await page.locator('.bar button', { hasText: '保存' }).click();
  await expect(page.getByRole('status')).toContainText('已保存，检查没有错误');
  await page.getByRole('link', { name: '全部条目' }).click();
  await expect(page.locator('[data-entry]', { hasText: '热线中心' })).toContainText('未提交');
  await page.getByRole('link', { name: '新建公开事项' }).click();
  await page.getByText('主题和部门').click();
  await page.locator('[name="offices.0"]').selectOption('热线中心');
});
