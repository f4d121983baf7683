import { expect, test } from '@playwright/test';
import { search, settle } from '../support/search-page.ts';

const SITE = process.env.SITE_URL ?? '';

test('typing searches, the address can be shared, and Back works', async ({ page }) => {
  await page.goto(`${SITE}search/`);
  await page.locator('#q').pressSequentially('预算');
  await settle(page);
  expect(new URL(page.url()).searchParams.get('q')).toBe('预算');
  await page.locator('input[name="kind"][value="任务"]').check();
  await expect(page).toHaveURL(/kind=/);
  await settle(page);
  await page.goBack();
  await expect(page).not.toHaveURL(/kind=/);
  await expect(page.locator('input[name="kind"][value="任务"]')).not.toBeChecked();
});

test('a facet narrows: 法规处 with the kind 任务 leaves tasks only', async ({ page }) => {
  await search(page, '法规处', `&kind=${encodeURIComponent('任务')}`);
  await expect(page.locator('[data-result] h3 a').first()).toHaveAttribute('href', /\/tasks\//);
  expect(await page.locator('[data-search="list"] section').count()).toBe(1);
});

test('each facet says how many results it would leave, under all else that is chosen', async ({ page }) => {
  await search(page, '公开 政府', `&theme=${encodeURIComponent('政策解读')}`);
  const boxes = page.locator('input[name="office"]:visible, input[name="state"]:visible');
  const values = await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
  expect(values.length).toBeGreaterThan(3);
  for (const value of values) {
    const box = page.locator(`input[type="checkbox"][value="${value}"]`);
    const said = await page.locator('label', { has: box }).locator('span').textContent();
    await box.check();
    await expect(page.locator('[data-search="count"]')).toHaveText(`找到${said}条`);
    await expect(page.locator('[data-search="status"]')).toContainText(`：${value}`);
    await box.uncheck();
    await expect(page.locator('[data-search="status"]')).not.toContainText(`：${value}`);
  }
});

test('what would leave nothing is not offered; what is chosen can be taken off above the results', async ({ page }) => {
  await search(page, '疫情', `&kind=${encodeURIComponent('任务')}`);
  await expect(page.locator('input[name="theme"][value="预算决算"]')).toBeHidden();
  const counts = await page.locator('.facet label:visible span').allTextContents();
  expect(counts).not.toContain('0');
  await page.getByRole('button', { name: '去掉“种类：任务”' }).click();
  await expect(page).not.toHaveURL(/kind=/);
  await settle(page);
  await expect(page.locator('input[name="kind"][value="任务"]')).not.toBeChecked();
  await expect(page.locator('[data-search="chips"]')).toBeHidden();
});

test('a range of days narrows, and can be shared', async ({ page }) => {
  await search(page, '公开');
  await page.locator('input[name="from"]').fill('2024-01-01');
  await page.locator('input[name="to"]').fill('2024-12-31');
  await expect(page).toHaveURL(/from=2024-01-01&to=2024-12-31/);
  await settle(page);
  const links = page.locator('[data-search="list"] [data-result] h3 a');
  const found = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((path) => !path.startsWith('/disclosures/2024/'))).toEqual([]);
  await page.goto(page.url());
  await settle(page);
  await expect(page.locator('input[name="to"]')).toHaveValue('2024-12-31');
  expect(await links.count()).toBe(found.length);
});

test('beside the states stands what a missing one does not say', async ({ page }) => {
  await search(page, '公开');
  const states = page.locator('fieldset[data-facet="state"]');
  await expect(states).toContainText('没有收录，不等于没有公开。');
});

test('newest first puts all kinds in one list, by day', async ({ page }) => {
  await search(page, '公开', `&sort=date`);
  await expect(page.locator('[data-search="list"] section')).toHaveCount(1);
  await expect(page.locator('[data-search="list"] h3 a').first()).toHaveAttribute('href', /\/disclosures\/2025\//);
});

test('a link with a facet alone lists what it leaves', async ({ page }) => {
  await page.goto(`${SITE}search/?office=${encodeURIComponent('办公室')}`);
  await settle(page);
  expect(await page.locator('[data-result]').count()).toBeGreaterThan(3);
});

test('on a phone what narrows is folded above the results, and nothing moves while they come', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(shift.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await search(page, '年度报告');
  await expect(page.locator('input[name="kind"]').first()).toBeHidden();
  const top = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
  expect(await top('.narrowing summary')).toBeLessThan(await top('[data-search="list"]'));
  const shifted = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifted.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(0.02);
});
