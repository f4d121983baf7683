import { expect, type Page } from '@playwright/test';

/** Where results stand. */
export const RESULTS = '[data-search="results"]';

/** Waits for an answer. */
export async function settle(page: Page): Promise<void> {
  await expect(page.locator(RESULTS)).toHaveAttribute('data-state', 'done', { timeout: 15_000 });
}

/** Opens every way to further results, so that all of them are judged. */
export async function expandAll(page: Page): Promise<void> {
  for (let more = page.locator(`${RESULTS} button:visible`, { hasText: /^(?:全部|再看)/ }); (await more.count()) > 0;) {
    const before = await page.locator('[data-result]').count();
    await more.first().click();
    await expect(async () => expect(await page.locator('[data-result]').count()).toBeGreaterThan(before)).toPass();
  }
}

/** Opens the search page for a query, with what narrows it: `&kind=任务`. */
export async function search(page: Page, query: string, narrowing = ''): Promise<void> {
  await page.goto(`${process.env.SITE_URL ?? ''}search/?q=${encodeURIComponent(query)}${narrowing}`);
  await settle(page);
}
