import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { addressOf, listPages } from '../support/dist.ts';

const SITE = process.env.SITE_URL ?? '';
const VIEWS = [
  { name: '1280 px, light', width: 1280, scheme: 'light', contrast: false },
  { name: '360 px, dark', width: 360, scheme: 'dark', contrast: false },
  { name: '1280 px, high contrast', width: 1280, scheme: 'light', contrast: true },
  { name: '360 px, light', width: 360, scheme: 'light', contrast: false },
] as const;
const HALVES = [0, 1] as const;

async function faultsOf(page: Page, path: string, contrast: boolean): Promise<string[]> {
  await page.goto(SITE + addressOf(path));
  if (contrast) await page.locator('#hc').check();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${path} ${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

for (const { name, width, scheme, contrast } of VIEWS) {
  for (const half of HALVES) {
    test(`axe finds nothing on any page: ${name} (${half + 1} of ${HALVES.length})`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const path of listPages().filter((_, index) => index % HALVES.length === half))
        faults.push(...(await faultsOf(page, path, contrast)));
      expect(faults).toEqual([]);
    });
  }
}
