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

/** A page of the site, built for 2024-06-30, as somebody reads it at a moment in Beijing. */
async function readAt(page: Page, path: string, moment: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${moment}+08:00`));
  await page.goto(site.url + path);
}
const turned = (page: Page): Promise<string[]> =>
  page.locator('.turned').evaluateAll((places) => places.map(({ textContent }) => textContent ?? '').filter(Boolean));

test('a deadline that passes after the build turns in the reader’s browser, at midnight in Beijing', async ({
  page,
}) => {
  await readAt(page, 'tasks/2024/06/', '2024-12-31T23:59:59');
  expect(await turned(page)).toEqual([]);
  await readAt(page, 'tasks/2024/06/', '2025-01-01T00:00:00');
  await expect(page.locator('#c2 .turned')).toHaveText('已过期限（数据生成以后）1天');
  await expect(page.locator('#c2 h3')).toContainText('本站尚未收录');
  await expect(page.locator('#c1 .turned')).toHaveCount(0);
});

test('a reader in another time zone is told the same', async ({ browser }) => {
  const page = await browser.newPage({ timezoneId: 'America/Los_Angeles' });
  await readAt(page, 'tasks/2024/06/', '2025-01-05T12:00:00');
  await expect(page.locator('#c2 .turned')).toHaveText('已过期限（数据生成以后）5天');
});

for (const path of ['', 'tasks/', 'tasks/2024/', 'tasks/2024/06/', 'coverage/', 'offices/zonghe/', 'themes/fuwu/'])
  test(`/${path} says that its counts are older than the deadline`, async ({ page }) => {
    await readAt(page, path, '2025-02-01T09:00:00');
    expect(await turned(page)).toContain('数据生成以后又有1条过了期限，没有算进去。');
  });

for (const width of [320, 1280])
  test(`nothing moves when a day has passed, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
    const tops = (): Promise<number[]> =>
      page.locator('article').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top + scrollY));
    await readAt(page, 'tasks/2024/06/', '2024-07-01T09:00:00');
    const before = [await height(), await tops()];
    await readAt(page, 'tasks/2024/06/', '2027-12-31T09:00:00');
    expect(await turned(page)).not.toEqual([]);
    expect([await height(), await tops()]).toEqual(before);
  });
