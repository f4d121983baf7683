import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

declare global {
  interface Window {
    axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
  }
}

const STANDARDS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** All that can differ between colour schemes, since they change colours alone. */
const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

const WIDTHS = [1280, 360] as const;

async function judge(page: Page, options: RunOptions, where: string): Promise<string[]> {
  const violations = await page.evaluate(
    async (asked) => (await window.axe.run(document, asked)).violations,
    options as object,
  );
  return violations.map(({ id, nodes }) => {
    const targets = nodes.map(({ target }) => target.join(' ')).slice(0, 3);
    return `${where} ${id}: ${targets.join(' | ')}`;
  });
}

/**
 * What axe finds on the page at an address, on a desk and on a phone: every rule in the light scheme,
 * those of colour in the dark one and in high contrast.
 *
 * axe is loaded once a page: `@axe-core/playwright` loads it anew for each verdict, which took
 * three quarters of the time.
 *
 * @returns one line a fault, with the place; none when all is well
 */
export async function faultsOfPage(page: Page, url: string): Promise<string[]> {
  const { pathname } = new URL(url);
  await page.goto(url);
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const width of WIDTHS) {
    const where = `${pathname} at ${width} px`;
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    faults.push(...(await judge(page, STANDARDS, where)));
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.push(...(await judge(page, COLOURS, `${where}, dark`)));
    await page.locator('#hc').check();
    faults.push(...(await judge(page, COLOURS, `${where}, high contrast`)));
    await page.locator('#hc').uncheck();
  }
  return faults;
}
