import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveFolder } from '#adapters/static-server.ts';
import { readStart, type StartFile } from '#search/start.ts';
import type { Row } from '#search/table.ts';
import { DIST } from '../support/dist.ts';
import { EXAMPLE } from '../support/example-site.ts';

/* Whoever types the number or the title of a thing wants that thing: it is named above the list, or the first hit. */

const rowsOf = (folder: string): Row[] => {
  const { indexed, named } = readStart(
    JSON.parse(readFileSync(join(folder, 'search/start.json'), 'utf8')) as StartFile,
  );
  return [...indexed, ...named];
};

/** Asks without loading the page anew, and waits until it is answered. */
async function firstFor(page: Page, typed: string): Promise<string[]> {
  await page.locator('#q').fill(typed);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText(`“${typed}”`, { timeout: 15_000 });
  await expect(page.locator('[data-search="results"]')).toHaveAttribute('data-state', 'done');
  return page.evaluate(() => {
    const link = (selector: string): string =>
      document.querySelector<HTMLAnchorElement>(selector)?.getAttribute('href') ?? '';
    const named = Array.from(document.querySelectorAll('[data-search="direct"] a'), (each) =>
      each.getAttribute('href'),
    );
    return [...named.map(String), link('[data-result] h3 a')];
  });
}

for (const { name, folder, base } of [
  { name: 'the real site', folder: DIST, base: '/' },
  { name: 'the fictional bureau', folder: EXAMPLE.folder, base: EXAMPLE.base },
]) {
  test(`${name}: every number and title finds its own`, async ({ page }) => {
    if (!existsSync(folder)) throw new Error(`${folder} is built by \`npm run test:site\`; run that first`);
    const site = await serveFolder({ folder, base });
    const faults: string[] = [];
    // What this site says of a task stands on the task's page, under its title.
    const rows = rowsOf(folder).filter(({ url }) => !url.endsWith('#explanation'));
    await page.goto(`${site.url}search/`);
    for (const { url, title, names } of rows.filter(({ facets }) => facets.kind[0] !== '落实说明')) {
      for (const typed of new Set([title, ...names])) {
        const found = await firstFor(page, typed);
        const own = rows
          .filter((row) => [row.title, ...row.names].includes(typed))
          .map((row) => base + row.url.slice(1));
        if (!found.includes(base + url.slice(1)) && !own.every((each) => found.includes(each)) && own.length < 8)
          faults.push(`${typed}: ${found.join(' ')} instead of ${url}`);
      }
    }
    await site.close();
    expect(rows.length).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  });
}
