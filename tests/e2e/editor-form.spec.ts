import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openEditableBureau, type EditableBureau } from '../support/editable-bureau.ts';
import { aPdf } from '../support/pdf.ts';

let bureau: EditableBureau;
test.beforeEach(async () => {
  bureau = await openEditableBureau('tests/fixtures/bureau');
});
test.afterEach(() => bureau.close());

const ENTRY = 'disclosures/2024/jiancha-jihua';
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(bureau.editor.url);
  await page.goto(new URL(path, bureau.editor.url).href);
};
const save = (page: Page): Promise<void> => page.locator('.bar button', { hasText: '保存' }).click();
const fileText = (path: string): string => readFileSync(join(bureau.root, 'content', path), 'utf8');

test('what everybody fills in stands first, the rest unfolds where it is needed', async ({ page }) => {
  await open(page, '/new/disclosures');
  await expect(page.locator('[name="title"]')).toBeVisible();
  const shown = await page
    .locator('form [name]:visible')
    .evaluateAll((all) => all.map((each) => each.getAttribute('name')));
  expect(shown.filter((name) => name !== 'action')).toEqual([
    'title',
    'kind',
    'documentNumber',
    'summary',
    '@body',
    '@files',
    '@clean',
    'formedOn',
    'publishedAt',
  ]);
  await page.getByText('机关、来历和有效性').click();
  await page.locator('[name="extent"]').selectOption({ label: '一部分' });
  await page.getByText('机关、来历和有效性').click();
  await expect(page.locator('[name="extentNote"]')).toBeHidden();
  await page.locator('[name="title"]').fill('关于检查的通知');
  await page.locator('[name="kind"]').selectOption({ label: '通知' });
  await page.locator('[name="summary"]').fill('检查的安排。');
  await page.locator('[name="publishedAt"]').fill('2024-06-20');
  await page.locator('[name="@body"]').fill('安排如下。');
  await save(page);
  await expect(page.locator('#faults')).toContainText('见到哪些');
  await expect(page.locator('[name="extentNote"]')).toBeVisible();
});

for (const [device, width] of [
  ['a desk', 1280],
  ['a phone', 360],
] as const)
  test(`a promise is found by typing words, at ${device}, by the keyboard alone`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '/new/disclosures');
    await page.getByText('兑现的承诺和有关的任务').click();
    const field = page.getByRole('combobox', { name: '兑现的承诺 1' });
    await field.fill('预算 综合');
    await expect(page.locator('.finder li')).toHaveCount(0);
    await expect(page.getByText('没有找到')).toBeVisible();
    await field.fill('检查结果 ２０２４');
    await expect(page.locator('.finder li').first()).toContainText(/2024年第\d项.*公开检查结果（.+，.+）/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await field.press('Enter');
    await expect(field).toHaveValue(/公开检查结果/);
    await expect(field).toBeFocused();
    // Each row that is filled brings an empty one.
    await page.getByRole('combobox', { name: '兑现的承诺 2' }).fill('便民服务');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox', { name: '兑现的承诺 2' })).toHaveValue('');
    // Words that nobody chose anything by are not taken for a choice in silence.
    await page.getByRole('combobox', { name: '兑现的承诺 2' }).fill('预算');
    await page.keyboard.press('Tab');
    await expect(page.getByText('“预算”没有选上')).toBeVisible();
    const values = await page
      .locator('select[name^="keeps."]')
      .evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value));
    expect(values).toEqual([expect.stringMatching(/^2024\/\d\d#c\d$/), '']);
  });

test('without a program in the browser the promises are a plain list', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await open(page, '/new/disclosures');
  await page.getByText('兑现的承诺和有关的任务').click();
  await page.locator('select[name="keeps.0"]').selectOption({ index: 2 });
  await expect(page.locator('select[name="keeps.0"]')).not.toHaveValue('');
  await context.close();
});

test('an attachment is a card: what it is, and a button that takes it down with a word on why', async ({ page }) => {
  await open(page, `/entries/${ENTRY}`);
  const card = page.locator('.card').nth(1);
  await expect(card).toContainText(/\.pdf PDF，193字节，已被替换/);
  const path = await card.locator('input[type=hidden]').getAttribute('value');
  await card.getByText('撤下', { exact: true }).press('Enter');
  await card.getByLabel('保存时撤下这个附件').check();
  await card.getByLabel('为什么撤下').fill('附件传错了。');
  await page.getByRole('button', { name: '预览正文' }).click();
  await expect(card.getByLabel('保存时撤下这个附件')).toBeChecked();
  await expect(card.getByLabel('为什么撤下')).toHaveValue('附件传错了。');
  await save(page);
  await expect(page.getByRole('status')).toContainText('已保存');
  const text = fileText(`${ENTRY}.md`);
  expect(text).not.toContain(`path: ${path ?? ''}`);
  expect(text).toMatch(/kind: file\n {4}note: 撤下“.+”：附件传错了。/);
  expect(existsSync(join(bureau.root, 'public', path ?? ''))).toBe(false);
});

test('an attachment is replaced in its card, and the record of changes says why', async ({ page }) => {
  await open(page, `/entries/${ENTRY}`);
  const card = page.locator('.card').first();
  await card.getByText('替换', { exact: true }).click();
  const buffer = Buffer.from(aPdf([{ words: '九月修订' }]));
  await card.getByLabel('替换成新的文件').setInputFiles({ name: '九月修订.pdf', mimeType: 'application/pdf', buffer });
  await expect(card.getByText('已选好：九月修订.pdf PDF，')).toBeVisible();
  await card.getByLabel('为什么换').fill('九月又修订了。');
  await save(page);
  await expect(page.getByRole('status')).toContainText('已保存');
  const text = fileText(`${ENTRY}.md`);
  expect(text).toContain('by: files/2024/jiuyue-xiuding.pdf');
  expect(text).toMatch(/kind: file\n {4}note: 九月又修订了。/);
});
