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

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 800 };

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
 * What axe finds on the page at an address: every rule in the light scheme, on a desk and on a phone, those of colour
 * in the dark one on a desk and in high contrast on a phone. What stands at one width alone has the colours of the rest.
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
  const look = async (options: RunOptions, scheme: string): Promise<void> => {
    faults.push(...(await judge(page, options, `${pathname}, ${scheme}`)));
  };
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'dark' });
  await look(COLOURS, 'dark, on a desk');
  await page.emulateMedia({ colorScheme: 'light' });
  await look(STANDARDS, 'on a desk');
  await page.setViewportSize(PHONE);
  await look(STANDARDS, 'on a phone');
  await page.locator('#hc').check();
  await look(COLOURS, 'high contrast, on a phone');
  await page.locator('#hc').uncheck();
  return faults;
}
