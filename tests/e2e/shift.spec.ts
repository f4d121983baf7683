import { expect, test } from '@playwright/test';
import { addressOf, listPages } from '../support/dist.ts';

const SITE = process.env.SITE_URL ?? '';

/** One page of each kind, the one with the longest address: `tasks/2021/07/` and `tasks/2021/08/` are of one kind. */
const kinds = new Map<string, string>();
for (const path of listPages().map(addressOf)) {
  const [first = '', ...rest] = path.split('/');
  const kind = [first, rest.length].join();
  if (path.length > (kinds.get(kind)?.length ?? -1)) kinds.set(kind, path);
}

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]) {
  test(`nothing moves on a page of ${viewport.width} px, however late its style and script come`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ viewport });
    await page.route(/\/_astro\/.*\.(?:js|css)$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    expect(kinds.size).toBeGreaterThan(10);
    for (const path of kinds.values()) {
      await page.goto(SITE + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect
        .soft(
          shifts.reduce((sum, each) => sum + each, 0),
          `/${path}`,
        )
        .toBeLessThanOrEqual(0.02);
    }
  });
}
