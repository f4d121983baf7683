import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';

const SITE = process.env.SITE_URL ?? '';

test('what was found is taken away whole, as a table of its noun', async ({ page }) => {
  await page.goto(`${SITE}search/?q=${encodeURIComponent('政策')}`);
  const tasks = page.locator('[data-search="list"] .section').first();
  await expect(tasks.getByRole('heading', { level: 2 })).toHaveText(/^任务（\d+）$/);
  const count = Number(/\d+/.exec((await tasks.getByRole('heading', { level: 2 }).textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(5);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    tasks.getByRole('button', { name: `下载这${count}条（CSV）` }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('检索结果-政策-任务.csv');
  const bytes = readFileSync(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true, record_delimiter: '\r\n' });
  expect(rows).toHaveLength(count);
  for (const row of rows) expect(Object.values(row).join('')).toContain('政策');
});

test('where the table does not come, the button says so, and takes it when it is there', async ({ page }) => {
  await page.goto(`${SITE}search/?q=${encodeURIComponent('政策')}&sort=date`);
  const button = page.getByRole('button', { name: /^下载这\d+条/ });
  await button.waitFor();
  await page.route('**/data/*.csv', (route) => route.abort());
  await button.click();
  const again = page.getByRole('button', { name: '没有取到，请刷新' });
  await again.waitFor();
  await page.unroute('**/data/*.csv');
  const [download] = await Promise.all([page.waitForEvent('download'), again.click()]);
  const [heads] = parse(readFileSync(await download.path()), { bom: true });
  expect(heads?.[0]).toBe('种类');
});
