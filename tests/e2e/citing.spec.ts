import { expect, test } from '@playwright/test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const SITE = process.env.SITE_URL ?? '';
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const copied = (page: { evaluate: (script: string) => Promise<unknown> }): Promise<unknown> =>
  page.evaluate('navigator.clipboard.readText()');

test('from a promise to a footnote in one press', async ({ page }) => {
  await page.goto(`${SITE}tasks/2021/07/`);
  await page.locator('#c2').getByRole('link', { name: '引用' }).click();
  await expect(page.locator('#c2').getByRole('link', { name: '已复制' })).toBeVisible();
  const quote = await page.locator('#c2 [data-field="quote"]').textContent();
  expect(await copied(page)).toMatch(
    new RegExp(
      `^政务公开台账\\. 2021年第7项“[^”]+”：承诺②“${quote ?? ''}”\\[EB/OL\\]\\. \\(\\d{4}-\\d\\d-\\d\\d\\)\\[${today}\\]\\. ${SITE}tasks/2021/07/#c2$`,
    ),
  );
});

test('a document is quoted as its own, at its own address', async ({ page }) => {
  await page.goto(`${SITE}disclosures/2021/xiachengzhi-86/`);
  await page.getByRole('button', { name: '复制' }).last().click();
  expect(await copied(page)).toBe(
    '厦门市城市管理行政执法局. 厦门市城市管理行政执法局关于印发2021年政务公开工作主要任务分解表的通知：厦城执〔2021〕86号[A]. 2021-09-17.',
  );
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the citation stands there to be copied by hand, and the link is the promise’s own address', async ({
    page,
  }) => {
    await page.goto(`${SITE}tasks/2021/07/`);
    await expect(page.locator('[data-citation]')).toContainText('[引用日期]. /tasks/2021/07/');
    await expect(page.getByRole('button', { name: '复制' })).toBeHidden();
    await page.locator('#c2').getByRole('link', { name: '引用' }).click();
    await expect(page).toHaveURL(/#c2$/);
  });
});
