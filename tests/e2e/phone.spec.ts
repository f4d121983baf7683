import { expect, test, type Page } from '@playwright/test';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
import { EXAMPLE } from '../support/example-site.ts';
import { addressOf, listPages } from '../support/dist.ts';

const SITE = process.env.SITE_URL ?? '';
const PHONE = { width: 360, height: 740 } as const;
test.use({ viewport: PHONE });

const bottomOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().bottom + window.scrollY);
const topOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top + window.scrollY);

test('the first screen says whose words, lets search, and counts what was found', async ({ page }) => {
  await page.goto(SITE);
  expect(await bottomOf(page, '.organisation')).toBeLessThan(100);
  expect(await bottomOf(page, '.find')).toBeLessThan(300);
  await expect(page.locator('.lede')).toContainText(/已有公开\d+条/);
  expect(await bottomOf(page, '.lede')).toBeLessThan(PHONE.height);
  expect(await bottomOf(page, '.status-table')).toBeLessThanOrEqual(PHONE.height);
});

test('the table adds up, and each count leads to what it counts', async ({ page }) => {
  await page.goto(SITE);
  const numbers = (row: string): Promise<number[]> =>
    page.locator(row).evaluateAll((rows) => rows.map((each) => Number(each.lastElementChild?.textContent)));
  const states = await numbers('.status-table tbody tr');
  const [counted, aims] = await numbers('.status-table tfoot tr');
  expect(states.reduce((sum, each) => sum + each, 0)).toBe(counted);
  await expect(page.locator('.status-table caption')).toContainText(`${(counted ?? 0) + (aims ?? 0)}条承诺`);
  const links = await page
    .locator('.status-table td:last-child a')
    .evaluateAll((all) => all.map((each) => [each.getAttribute('href') ?? '', Number(each.textContent)] as const));
  expect(links).toHaveLength(states.length + 1);
  for (const [href, count] of links) {
    await page.goto(new URL(href, SITE).href);
    const list = page.locator(`:has(> #${new URL(page.url()).hash.slice(1)}) li`);
    expect(await list.count(), href).toBe(count);
  }
});

test('every task shows its first promise within 1,000 px', async ({ page }) => {
  for (const path of listPages().filter((each) => /^tasks\/\d{4}\/\d\d\/index/.test(each))) {
    await page.goto(SITE + addressOf(path));
    expect.soft(await topOf(page, '.commitment'), path).toBeLessThanOrEqual(1000);
  }
});

test('the menu folds and opens, with and without a script', async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.newPage({ viewport: PHONE, javaScriptEnabled });
    await page.goto(SITE);
    const menu = page.getByRole('navigation', { name: '栏目' });
    await expect(menu).toBeHidden();
    await page.getByText('栏目', { exact: true }).click();
    await expect(menu).toBeVisible();
    await page.close();
  }
});

test('what is touched is large enough', async ({ page }) => {
  const small = (least: number, selector: string): Promise<string[]> =>
    page.locator(selector).evaluateAll(
      (all, most) =>
        all
          .map((each) => ({ box: each.getBoundingClientRect(), name: each.textContent?.trim().slice(0, 20) ?? '' }))
          .filter(({ box }) => box.height > 0 && Math.round(box.height) < most)
          .map(({ box, name }) => `${name}: ${box.height}`),
      least,
    );
  for (const path of ['', 'tasks/2021/', 'tasks/2021/07/', 'disclosures/', 'coverage/', 'about/', 'sitemap/']) {
    await page.goto(SITE + path);
    expect
      .soft(
        await small(44, '.menu summary, .switches label, .find input, .find button, .status-table a, .strip ol a'),
        path,
      )
      .toEqual([]);
    expect
      .soft(
        await small(24, '.crumbs a, .footer a, .pages a, .row a, .entry h2 a, .entry h3 a, .plan-table a, summary'),
        path,
      )
      .toEqual([]);
  }
});

test.describe('the figure', () => {
  let example: Serving;
  test.beforeAll(async () => {
    example = await serveFolder({ folder: EXAMPLE.folder, base: EXAMPLE.base });
  });
  test.afterAll(() => example.close());

  /** Left edges of the columns' neighbours, and the room between two marks. */
  const measure = (page: Page): Promise<{ widths: number[]; gap: number }> =>
    page
      .locator('.strip')
      .first()
      .evaluate((strip) => {
        const boxes = (selector: string): DOMRect[] =>
          Array.from(strip.querySelectorAll(selector)).map((each) => each.getBoundingClientRect());
        const marks = boxes('.mark');
        const besides = marks.flatMap((a) =>
          marks.filter((b) => b.top === a.top && b.left > a.left).map((b) => b.left - a.right),
        );
        return { widths: boxes('ol > li').map(({ width }) => Math.round(width * 10) / 10), gap: Math.min(...besides) };
      });

  for (const [name, size] of Object.entries({ desk: 1280, phone: 360, narrow: 320 })) {
    for (const type of ['usual', 'large']) {
      test(`has even columns, and frames that never touch, on a ${name} in ${type} type, for any plan`, async ({
        page,
      }) => {
        await page.setViewportSize({ width: size, height: 740 });
        for (const address of [SITE, example.url, `${SITE}offices/bangongshi/`]) {
          await page.goto(address);
          if (type === 'large') await page.locator('#big').check();
          const { widths, gap } = await measure(page);
          expect.soft(new Set(widths).size, `${address}: ${widths.join(' ')}`).toBe(1);
          expect.soft(gap, address).toBeGreaterThanOrEqual(2);
        }
      });
    }
  }
});
