import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { addressOf, listPages } from '../support/dist.ts';

const SITE = process.env.SITE_URL ?? '';
const WIDTHS = [1280, 360] as const;
const PARTS = 4;
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All that can differ between colour schemes, since they change colours alone. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

// One browser page judges itself: the other mode opens a second page for each verdict, for frames that we do not have.
const axeOn = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true);

async function faultsOf(axe: AxeBuilder, where: string): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => {
    const targets = nodes.map(({ target }) => target.join(' ')).slice(0, 3);
    return `${where} ${id}: ${targets.join(' | ')}`;
  });
}

/** Every rule in the light scheme; the rules of colour again in the dark one and in high contrast. */
async function faultsOfPage(page: Page, path: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(SITE + addressOf(path));
  const light = await faultsOf(axeOn(page).withTags(STANDARDS), path);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await faultsOf(axeOn(page).withRules(COLOUR_RULES), `${path} (dark)`);
  await page.locator('#hc').check();
  return [...light, ...dark, ...(await faultsOf(axeOn(page).withRules(COLOUR_RULES), `${path} (high contrast)`))];
}

for (const width of WIDTHS) {
  for (let part = 0; part < PARTS; part += 1) {
    test(`axe finds nothing on any page, ${width} px (${part + 1} of ${PARTS})`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      const paths = listPages().filter((_, index) => index % PARTS === part);
      const faults: string[] = [];
      for (const path of paths) faults.push(...(await faultsOfPage(page, path)));
      expect(paths.length).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    });
  }
}
