import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openEditableBureau, type EditableBureau } from '../support/editable-bureau.ts';

// A project serves itself once at a time.
test.describe.configure({ mode: 'serial' });

let bureau: EditableBureau;
test.beforeEach(async () => {
  bureau = await openEditableBureau();
});
test.afterEach(() => bureau.close());

/** The site has to be started for it, on a machine that may be busy. */
const STARTS = { timeout: 120_000 };

test('the real page stands beside the form with the words as they are typed, and nothing is saved', async ({
  page,
}) => {
  const path = join(bureau.root, 'content/disclosures/2024/jiancha-jihua.md');
  const before = readFileSync(path, 'utf8');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(bureau.editor.url);
  await page.getByRole('link', { name: '关于公布2024年度检查计划的通知' }).click();
  await page.locator('[name="summary"]').fill('还没有保存的概述。');
  await page.getByRole('button', { name: '预览网页' }).click();
  const real = page.frameLocator('iframe[title="网页预览"]');
  await expect(real.locator('h1')).toHaveText('关于公布2024年度检查计划的通知', STARTS);
  await expect(real.getByText('还没有保存的概述。').first()).toBeVisible();
  const [form, frame] = [
    await page.locator('form[data-guard]').boundingBox(),
    await page.locator('iframe').boundingBox(),
  ];
  expect((form?.x ?? 0) + (form?.width ?? 0)).toBeLessThanOrEqual(frame?.x ?? 0);
  // A pause is enough: the page follows.
  await page.locator('[name="@body"]').fill('照新写的**排**。');
  await expect(real.locator('strong', { hasText: '排' })).toBeVisible(STARTS);
  // What is at fault is said, and the last good page stays.
  await page.locator('[name="title"]').fill('');
  await expect(page.locator('[data-page-state]')).toContainText('标题 title：缺少这一项');
  await expect(real.locator('h1')).toHaveText('关于公布2024年度检查计划的通知');
  expect(readFileSync(path, 'utf8')).toBe(before);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('what is new has its page before it is written', async ({ page }) => {
  await page.goto(bureau.editor.url);
  await page.getByRole('link', { name: '新建部门' }).click();
  await page.getByRole('button', { name: '预览网页' }).click();
  await expect(page.locator('[data-page-state]')).toContainText('部门名称 name：缺少这一项');
  await page.locator('[name="name"]').fill('热线中心');
  await expect(page.frameLocator('iframe[title="网页预览"]').locator('h1')).toContainText('热线中心', STARTS);
});
