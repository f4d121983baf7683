import { gzipSync } from 'node:zlib';
import { expect, test, type Browser } from '@playwright/test';
import type { StartFile } from '#search/start.ts';
import { RESULTS, search, settle } from '../support/search-page.ts';

const SITE = process.env.SITE_URL ?? '';

test('only the search page fetches anything of the search, and asks for it at once', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => /pagefind\/|search\/.*\.json/.test(request.url()) && fetched.push(request.url()));
  for (const path of ['', 'tasks/2021/07/', 'themes/']) await page.goto(SITE + path, { waitUntil: 'networkidle' });
  expect(fetched).toEqual([]);
  await page.goto(`${SITE}search/`, { waitUntil: 'networkidle' });
  expect(fetched.filter((url) => url.endsWith('start.json'))).toHaveLength(1);
});

test('the excerpt is the page’s own words with the hit marked, and markup stays text', async ({ page }) => {
  await search(page, '政企直通车');
  await expect(page.locator('[data-result] mark').first()).toHaveText('政企直通车');
  await expect(page.locator('[data-result] p').first()).toContainText('“政企直通车”');
  await search(page, '<img src=x onerror=alert(1)>无此词');
  expect(await page.locator(`${RESULTS} img`).count()).toBe(0);
});

test('a hit in a promise leads to the promise, elsewhere to the words themselves', async ({ page }) => {
  await search(page, '依法依规做好年度报告编制发布工作');
  const first = page.locator('[data-search="list"] [data-result] h3 a').first();
  await expect(first).toHaveAttribute('href', '/tasks/2021/28/#c2');
  await search(page, '两违');
  await expect(first).toHaveAttribute(
    'href',
    `/disclosures/2024/zongjie-2023-silu-2024/#:~:text=${encodeURIComponent('两违')}`,
  );
});

test('everyday words are read as documents put it, below what holds them as typed, and said to be', async ({
  page,
}) => {
  await search(page, '年报');
  const near = page.locator('[data-search="approximate"]');
  await expect(near).toContainText('按“年度报告”查');
  await expect(near.locator('[data-result] a').first()).toHaveAttribute('href', /\/tasks\/2021\/28\//);
  await expect(page.locator('[data-search="list"] mark').first()).toHaveText('年报');
});

test('what this site says itself is found, below and marked as ours', async ({ page }) => {
  await search(page, '总账');
  const own = page.locator('[data-search="own"]');
  await expect(own.locator('h2')).toContainText('本站说明');
  await expect(own.locator('[data-result] a').first()).toHaveAttribute('href', /\/tasks\/2021\/28\/#explanation/);
  await expect(page.locator('[data-search="list"] [data-result]')).toHaveCount(0);
});

test('the window and the page say what was sought', async ({ page }) => {
  await search(page, '预算');
  await expect(page).toHaveTitle(/^“预算”　检索/);
  await expect(page.getByRole('status')).toContainText('“预算”');
  await page.locator('#q').fill('');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^检索/);
});

test('nothing found offers ways on, and to take off only what is chosen', async ({ page }) => {
  await search(page, '量子');
  await expect(page.getByRole('status')).toHaveText('没有找到“量子”');
  await expect(page.locator('[data-search="empty"] a')).toHaveCount(4);
  await expect(page.locator('[data-search="empty"]')).not.toContainText('去掉', { useInnerText: true });
  await search(page, '量子', `&year=2021`);
  await expect(page.locator('[data-search="empty"]')).toContainText('去掉选中的条件', { useInnerText: true });
});

test('a failure says so and can be tried again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${SITE}search/?q=${encodeURIComponent('预算')}`);
  await expect(page.locator(RESULTS)).toHaveAttribute('data-state', 'failed');
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await settle(page);
});

test('a part of the index that does not come is a failure, not an empty answer', async ({ page }) => {
  await page.route('**/pagefind/index/**', (route) => route.abort());
  await page.goto(`${SITE}search/?q=${encodeURIComponent('预算')}`);
  await expect(page.locator(RESULTS)).toHaveAttribute('data-state', 'failed');
  await expect(page.locator('[data-search="failure"]')).toContainText('没有取到');
});

test('a part of the page’s program that did not come comes with another try', async ({ page }) => {
  await page.route('**/_astro/approximate*', (route) => route.abort());
  await page.goto(`${SITE}search/?q=zhengce`);
  await expect(page.locator(RESULTS)).toHaveAttribute('data-state', 'failed');
  await page.unroute('**/_astro/approximate*');
  await page.getByRole('button', { name: '再试一次' }).click();
  await settle(page);
  await expect(page.locator('[data-search="approximate"]')).toContainText('按拼音查找“政策”');
});

test('further results that do not come are said not to, and come with another try', async ({ page }) => {
  // As a large site is: titles of disclosures come with their words.
  await page.route('**/search/start.json', async (route) => {
    const response = await route.fetch();
    const start = (await response.json()) as StartFile;
    for (const row of start.indexed.rows) if (row[0].startsWith('/disclosures/')) row[1] = '';
    await route.fulfill({ response, json: start });
  });
  await search(page, '2021', '&kind=公开事项');
  const results = page.locator('[data-search="list"] [data-result]');
  await expect(results).toHaveCount(5);
  await page.route('**/*.pf_fragment', (route) => route.abort());
  await page.getByRole('button', { name: /^再看\d+条$/ }).click();
  const again = page.getByRole('button', { name: '没有取到，再试一次' });
  await expect(again).toBeVisible();
  await expect(results).toHaveCount(5);
  await page.unroute('**/*.pf_fragment');
  await again.click();
  await expect(results.nth(5)).toBeVisible();
});

test('where a search fails, no results of the one before stand below its words', async ({ page }) => {
  await search(page, '预算');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await page.route('**/pagefind/index/**', (route) => route.abort());
  await page.locator('#q').fill('疫苗');
  await expect(page.locator(RESULTS)).toHaveAttribute('data-state', 'failed');
  await expect(page.locator('[data-result]')).toHaveCount(0);
});

test('words of a result that do not come are asked for again, ever more rarely', async ({ page }) => {
  await page.clock.install();
  let asked = 0;
  await page.route('**/pagefind/fragment/*.pf_fragment', (route) => {
    asked += 1;
    return route.fulfill({ status: 404 });
  });
  await page.goto(`${SITE}search/?q=${encodeURIComponent('政企直通车')}`);
  await expect(page.locator(RESULTS)).toHaveAttribute('data-state', 'failed');
  const atFirst = asked;
  await expect(page.locator('[data-result] h3 a').first()).toBeVisible();
  for (let seconds = 0; seconds < 120; seconds += 2) await page.clock.runFor(2000);
  expect(asked).toBeGreaterThan(atFirst);
  expect(asked).toBeLessThanOrEqual(atFirst * 7);
  await page.unrouteAll();
  await page.clock.runFor(600_000);
  await expect(page.locator('[data-result] mark').first()).toHaveText('政企直通车');
});

test('a page that was open while the site was renewed finds its files again', async ({ page }) => {
  await page.route('**/search/start.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('und_', 'und_0') });
  });
  await page.goto(`${SITE}search/?q=${encodeURIComponent('预算')}`);
  await expect(page.locator(RESULTS)).toHaveAttribute('data-state', 'failed');
  await page.unroute('**/search/start.json');
  await page.getByRole('button', { name: '再试一次' }).click();
  await settle(page);
  await expect(page.locator('[data-search="list"] mark').first()).toHaveText('预算');
});

/** As a host sends it: what Pagefind wrote is compressed already. */
const sentBytes = (url: string, body: Buffer): number =>
  /\/pagefind\/.*\.pf_/.test(url) ? body.length : gzipSync(body, { level: 9 }).length;

/** What a reader of the search page has fetched when the answer stands there. */
async function bytesOfSearch(browser: Browser, typed: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const coming: Promise<number>[] = [];
  page.on('response', (response) =>
    coming.push(response.body().then((body) => sentBytes(new URL(response.url()).pathname, body))),
  );
  await search(page, typed);
  // What was asked for and is not needed yet counts too.
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(coming)).reduce((sum, each) => sum + each, 0);
  await context.close();
  return bytes;
}

test('a first search costs at most 40 kB, page, texts and all; a sentence that no page holds 45, what is mistyped 54', async ({
  browser,
}) => {
  // How many texts are near is a matter of the screen and its typeface: five more have room in each.
  for (const [typed, most] of [
    ['年度报告', 40_000],
    ['公开', 40_000],
    ['法', 40_000],
    ['厦城执〔2021〕86号', 40_000],
    ['2021年7月', 40_000],
    ['年报', 40_000],
    ['行政处罚决定', 40_000],
    ['国务院办公厅秘书局关于印发政府网站与政务新媒体检查指标、监管工作年度考核指标的通知', 40_000],
    ['对涉及群众切身利益的重要政策', 45_000],
    ['zhengce', 54_000],
    ['政府新息公开', 54_000],
  ] as const) {
    const bytes = await bytesOfSearch(browser, typed);
    expect.soft(bytes, typed).toBeGreaterThan(25_000);
    expect.soft(bytes, typed).toBeLessThanOrEqual(most);
  }
});

test('a browser that cannot unpack by itself finds the same', async ({ page, context }) => {
  await search(page, '政企直通车');
  const count = await page.locator('[data-search="count"]').textContent();
  const other = await context.newPage();
  await other.addInitScript('delete window.DecompressionStream');
  await search(other, '政企直通车');
  await expect(other.locator('[data-search="count"]')).toHaveText(count ?? '');
  await expect(other.locator('[data-result] mark').first()).toHaveText('政企直通车');
});

test('the words of a result are fetched when the reader comes near it; its title and its link are there before', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => /pf_fragment/.test(request.url()) && fetched.push(request.url()));
  await search(page, '公开');
  const results = page.locator('[data-result]');
  const last = results.last();
  expect(fetched.length).toBeLessThan(await results.count());
  await expect(last.locator('h3 a')).toHaveAttribute('href', /^\/\w+\//);
  await expect(last.locator('p')).toHaveCount(0);
  await last.scrollIntoViewIfNeeded();
  await expect(last.locator('mark').first()).toContainText('公开');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the search page says so and offers the indexes', async ({ page }) => {
    await page.goto(`${SITE}search/`);
    const html = await page.content();
    expect(html).toMatch(/<noscript><div[^>]*><p><span[^>]*>检索要用到脚本/);
    expect(html).toMatch(/<noscript>.*href="\/themes\/".*<\/noscript>/);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await expect(page.locator('[data-search="results"]')).toBeHidden();
      expect(await page.locator('main :is(input, button, select, summary):visible').count()).toBe(0);
    }
  });
});
