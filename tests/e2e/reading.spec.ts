import { expect, test } from '@playwright/test';
import { serveFolder } from '#adapters/static-server.ts';
import { addressOf, DIST, listPages } from '../support/dist.ts';
import { EXAMPLE } from '../support/example-site.ts';

const SITE = process.env.SITE_URL ?? '';
const SOME = [
  '',
  'tasks/2021/',
  'tasks/2021/07/',
  'tasks/2021/18/',
  'coverage/',
  'disclosures/',
  'disclosures/2021/xiachengzhi-86/',
  'references/',
  'themes/',
  'offices/bangongshi/',
  'search/',
  'sitemap/',
  'about/',
];

for (const { name, folder, base } of [
  { name: 'the real site', folder: DIST, base: '/' },
  { name: 'the fictional bureau', folder: EXAMPLE.folder, base: EXAMPLE.base },
])
  test(`no page of ${name} speaks to another host, logs an error or is wider than a 320 px phone, in large type too`, async ({
    browser,
  }) => {
    const site = await serveFolder({ folder, base });
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`));
    page.on(
      'request',
      (request) => !request.url().startsWith(site.url) && faults.push(`${page.url()} asks for ${request.url()}`),
    );
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    for (const path of listPages(folder)) {
      await page.goto(site.url + addressOf(path));
      if ((await overflow()) > 0) faults.push(`${path} is too wide`);
      await page.locator('#big').check();
      if ((await overflow()) > 0) faults.push(`${path} is too wide in large type`);
      await page.locator('#big').uncheck();
    }
    await site.close();
    expect(faults).toEqual([]);
  });

test('the reader’s switches are remembered', async ({ page }) => {
  await page.goto(SITE);
  await page.getByLabel('大字').check();
  await page.goto(`${SITE}tasks/2021/07/`);
  await expect(page.getByLabel('大字')).toBeChecked();
  expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(22);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of SOME) {
    test(`/${path} can be read`, async ({ page }) => {
      await page.goto(SITE + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }
  test('a task opens its reasons and its switches work', async ({ page }) => {
    await page.goto(`${SITE}tasks/2021/28/`);
    await page.locator('#c2 summary').click();
    await expect(page.locator('#c2 details p')).toContainText('第四十九条');
    await page.getByLabel('高对比').check();
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
  });
});

test('a keyboard reaches the text in one step', async ({ page }) => {
  await page.goto(`${SITE}tasks/2021/07/`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
});

test('a link to a promise leads to it, and the words of the requirement are untouched', async ({ page }) => {
  await page.goto(`${SITE}tasks/2021/07/`);
  await page.locator('[data-field="requirement"] a').first().click();
  expect(new URL(page.url()).hash).toBe('#c1');
  await expect(page.locator('#c1')).toBeInViewport();
  expect(await page.locator('[data-field="requirement"]').textContent()).toContain(
    '要求，明确解读责任，落实解读机制，',
  );
});

test('the plan prints as the notice: its whole table, without navigation', async ({ page }) => {
  await page.goto(`${SITE}tasks/2021/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: '栏目' })).toBeHidden();
  await expect(page.getByRole('table')).toBeVisible();
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});

test('an address that is not there says so and offers ways on', async ({ page }) => {
  const response = await page.goto(`${SITE}tasks/2021/99/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
});
