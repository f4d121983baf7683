import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
import { faultsOfPage } from '../support/axe.ts';
import { addressOf, listPages } from '../support/dist.ts';
import { EXAMPLE } from '../support/example-site.ts';

const { folder, base } = EXAMPLE;
const PARTS = 2;
let site: Serving;

test.beforeAll(async () => {
  if (!existsSync(folder)) throw new Error(`${folder} is built by \`npm run test:site\`; run that first`);
  site = await serveFolder({ folder, base });
});
test.afterAll(() => site.close());

for (let part = 0; part < PARTS; part += 1) {
  test(`axe finds nothing on any page of the fictional bureau (${part + 1} of ${PARTS})`, async ({ page }) => {
    const paths = listPages(folder).filter((_, index) => index % PARTS === part);
    const faults: string[] = [];
    for (const path of paths) faults.push(...(await faultsOfPage(page, site.url + addressOf(path))));
    expect(paths.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
}

test('under a base, search finds what an attachment says, and nothing that is scheduled', async ({ page }) => {
  const ask = async (words: string): Promise<void> => {
    await page.goto(`${site.url}search/?q=${encodeURIComponent(words)}`);
    await expect(page.locator('[data-search="results"]')).toHaveAttribute('data-state', 'done', { timeout: 15_000 });
  };
  await ask('翡翠池塘清淤');
  await expect(page.locator('[data-search="list"] [data-result] a')).toHaveAttribute('href', /\/2024\/juesuan-2022\/$/);
  await ask('紫檀木栅栏');
  await expect(page.locator('[data-search="list"] [data-result]')).toHaveCount(0);
});

test.describe('quoting', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const STATEMENT = '#statement-2024-gengxin-fabu';
  const CHANGE = 'changes/2024-05/#changed:withholdings/';
  const ONE_PRESS: [string, string, string, string][] = [
    ['a statement', 'tasks/2024/01/', STATEMENT, `tasks/2024/01/${STATEMENT}`],
    ['a change, among the newest', 'changes/', '[id^="changed:withholdings"]', CHANGE],
    ['a change, in the record of its entry', 'withholdings/', 'main details', CHANGE],
  ];
  for (const [name, path, place, address] of ONE_PRESS)
    test(`${name}: one press, and the reader stays on the page`, async ({ page }) => {
      await page.goto(site.url + path);
      const quoted = page.locator(place).first();
      await quoted.evaluate((each) => each.setAttribute('open', ''));
      const link = quoted.getByRole('link', { name: '引用' }).first();
      const href = (await link.getAttribute('href')) ?? '';
      await link.click({ timeout: 10_000 });
      await expect(page.getByRole('link', { name: '已复制' })).toBeVisible();
      const copied = String(await page.evaluate('navigator.clipboard.readText()'));
      expect(copied).toContain('[EB/OL]. ');
      expect(copied).toContain(`/zfxxgk/${address}`);
      expect(new URL(page.url()).pathname).toBe(base + path);
      await page.goto(new URL(href, page.url()).href);
      await expect(page.locator(`[id="${href.split('#')[1] ?? ''}"]`)).toBeInViewport();
    });
});
