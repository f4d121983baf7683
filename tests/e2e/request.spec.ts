import { expect, test } from '@playwright/test';

const SITE = process.env.SITE_URL ?? '';

test('from a promise without an item to an application that names it, typed and ticked, in words to copy', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  await page.goto(`${SITE}tasks/2021/28/`);
  await page.getByRole('link', { name: '写成申请表' }).click();
  await expect(page).toHaveURL(/\/request\/2021\/28\/$/);
  await page.getByLabel('姓名或者名称').fill('张三');
  await page.getByLabel('电子邮件').check();
  const [first = ''] = await page.locator('.asked label').allInnerTexts();
  await page.getByLabel(first).uncheck();
  const words = page.locator('[data-citation]');
  await expect(words).toContainText('姓名或者名称：张三');
  await expect(words).toContainText('厦城执〔2021〕86号附表第28项');
  await expect(words).toContainText('途径：电子邮件');
  await expect(words).not.toContainText(first);
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(page.getByLabel('姓名或者名称')).toHaveValue('');
  expect(sent).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});

test('the last lawful day is told with its steps, and never guessed', async ({ page }) => {
  await page.goto(`${SITE}request/days/`);
  await page.getByLabel('收到申请的日子').fill('2021-09-17');
  const steps = page.getByRole('status');
  await expect(steps).toContainText('最晚2021-10-21答复');
  await expect(steps.getByRole('listitem')).toHaveText([/^2021-09-17/, /^2021-09-28.*补正/, /^2021-10-21.*第三十三条/]);
  await page.getByLabel('机关告知延长了答复期限').check();
  await expect(steps).toContainText('最晚2021-11-18答复');
  await page.getByLabel('收到申请的日子').fill('2098-01-05');
  await expect(steps).toContainText('也不猜');
  await page.getByLabel('收到申请的日子').fill('2018-01-05');
  await expect(steps).toContainText('2019年5月15日');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the words of the request and the table of days stand there', async ({ page }) => {
    await page.goto(`${SITE}request/2021/28/`);
    await expect(page.locator('[data-citation]')).toContainText('姓名或者名称：＿＿');
    await expect(page.locator('[data-citation]')).toContainText('86号附表第28项');
    await page.goto(`${SITE}request/days/`);
    await expect(page.getByLabel('收到申请的日子')).toBeHidden();
    await expect(page.getByRole('row', { name: '3月2日' }).first()).toContainText('3月30日');
  });
});
