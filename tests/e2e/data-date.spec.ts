import { existsSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
import { EXAMPLE } from '../support/example-site.ts';

const { folder, base } = EXAMPLE;
let site: Serving;

test.beforeAll(async () => {
  if (!existsSync(folder)) throw new Error(`${folder} is built by \`npm run test:site\`; run that first`);
  site = await serveFolder({ folder, base });
});
test.afterAll(() => site.close());

const said = (page: Page) => page.locator('.data-date');
const KINDS = ['', 'tasks/2024/01/', 'disclosures/', 'offices/', 'search/', 'about/'];

for (const path of KINDS)
  test(`/${path} says how old the data is, and leads to where that is said`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2024-07-03T12:00:00+08:00'));
    await page.goto(site.url + path);
    await expect(said(page)).toHaveText('数据到 2024-06-30（3天前）');
    await said(page).getByRole('link').click();
    await expect(page.locator('#as-of')).toContainText('全站数据截至2024年6月30日');
  });

test('the reason of a state names the day that it was computed for', async ({ page }) => {
  await page.goto(`${site.url}tasks/2024/01/`);
  await page.locator('details.side summary').first().click();
  await expect(page.locator('main a[href$="#as-of"]').first()).toHaveText('2024-06-30');
});

test('how many days a deadline has passed is counted to the day of reading', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2024-07-03T12:00:00+08:00'));
  await page.goto(`${site.url}tasks/2024/03/`);
  await expect(page.locator('[data-passed="2024-05-31"]')).toHaveText('到今天过了33天。');
});

test('without script a page names the day of its own facts', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.url}tasks/2024/01/`);
  await expect(said(page)).toHaveText(/^本页到\s*\d{4}-\d{2}-\d{2}\s*全站数据$/);
  await expect(page.locator('footer')).toContainText(/本页到\d{4}-\d{2}-\d{2}/);
  await page.goto(`${site.url}search/`);
  await expect(said(page)).toHaveText('数据到哪天');
});

test('where the file does not come, the page says what it says without script', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  for (const answer of [
    { status: 404, body: '' },
    { status: 200, body: '<!doctype html>' },
  ]) {
    await page.route('**/data-date.json', (route) => route.fulfill(answer));
    await page.goto(`${site.url}tasks/2024/01/`, { waitUntil: 'networkidle' });
    await expect(said(page)).toHaveText(/^本页到/);
    await page.unrouteAll();
  }
  expect(errors).toEqual([]);
});

for (const width of [320, 360, 1280])
  test(`the day stands in one line, with script and without, ${width} px wide`, async ({ browser }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.newPage({ javaScriptEnabled, viewport: { width, height: 740 } });
      await page.goto(`${site.url}tasks/2024/01/`, { waitUntil: 'networkidle' });
      const { inside, scrolls } = await said(page).evaluate((place) => ({
        inside: place.scrollWidth <= place.clientWidth,
        scrolls: document.documentElement.scrollWidth > innerWidth,
      }));
      expect([inside, scrolls]).toEqual([true, false]);
      await page.close();
    }
  });
