import { expect, test, chromium, type Browser, type Page } from '@playwright/test';
import { readPdf } from '#adapters/attachments/read-pdf.ts';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
import { EXAMPLE } from '../support/example-site.ts';
import { BROWSER_ARGS } from '../support/browser.ts';
import { bundledBrowser } from '../support/bundled-browser.ts';

const SITE = process.env.SITE_URL ?? '';

/** 92: no layers, no `:has()`. 103: no range media, no `:has()`. */
const OLD = ['chromium-92', 'chromium-103'] as const;
const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
] as const;
const KINDS = [
  '',
  'tasks/',
  'tasks/2021/',
  'tasks/2021/28/',
  'disclosures/',
  'disclosures/2021/xiachengzhi-86/',
  'coverage/',
  'themes/',
  'search/',
  'about/',
  'request/days/',
  'request/2021/28/',
];

/** Of the fictional bureau: what the real one has not, or has less of. */
const MORE_KINDS = [
  '',
  'tasks/2024/01/',
  'tasks/2024/01/history/',
  'tasks/2024/report/',
  'tasks/compare/2023-2024/',
  'disclosures/2024/jiancha-jihua/',
  'disclosures/2024/jiu-zhidu/',
  'withholdings/',
  'references/shiban-2024-5/',
  'changes/',
  'coverage/',
  'data/',
  'integrity/',
  'guide/',
];

/** What stands on the page, read by the page itself: Playwright's own questions need newer browsers. */
const look = (page: Page): Promise<{ body: string; columns: number; widestMark: number; sideways: number }> =>
  page.evaluate(() => {
    const heading = document.querySelector('h1');
    const marks = Array.from(document.querySelectorAll('svg.mark')).map((mark) => mark.getBoundingClientRect().width);
    return {
      body: getComputedStyle(document.body).marginTop,
      columns: heading ? heading.getBoundingClientRect().width / parseFloat(getComputedStyle(heading).fontSize) : 0,
      widestMark: Math.max(0, ...marks),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });

for (const bundle of OLD) {
  test.describe(bundle, () => {
    test.skip(process.platform !== 'linux' || process.arch !== 'x64', 'the old Chromiums are for Linux on x64');
    let browser: Browser;
    let example: Serving;
    test.beforeAll(async () => {
      example = await serveFolder({ folder: EXAMPLE.folder, base: EXAMPLE.base });
      const { executablePath, env } = await bundledBrowser(bundle);
      browser = await chromium.launch({
        executablePath,
        args: [...BROWSER_ARGS, '--disable-gpu'],
        env: { ...process.env, ...env } as Record<string, string>,
      });
    });
    test.afterAll(() => Promise.all([browser.close(), example.close()]));

    for (const viewport of SIZES) {
      test(`shows every kind of page as designed at ${viewport.width} px`, async () => {
        const page = await browser.newPage({ viewport });
        const said: string[] = [];
        page.on('pageerror', (error) => said.push(error.message));
        for (const path of [...KINDS.map((each) => SITE + each), ...MORE_KINDS.map((each) => example.url + each)]) {
          await page.goto(path);
          const seen = await look(page);
          expect.soft(seen, path).toMatchObject({ body: '0px', sideways: 0 });
          expect.soft(seen.widestMark, `${path}: marks`).toBeLessThanOrEqual(36);
          expect.soft(seen.columns, `${path}: room for the heading, in characters`).toBeGreaterThan(6);
        }
        expect(said).toEqual([]);
        await page.close();
      });
    }

    test('prints a plan on its side and what is folded on a screen, and folds it again', async () => {
      const page = await browser.newPage();
      const print = async (path: string): Promise<{ pages: number; words: string }> => {
        await page.goto(SITE + path);
        const { pages = 0, passages } = await readPdf(await page.pdf({ preferCSSPageSize: true }), () =>
          Promise.reject(new Error('a printed page carries no file')),
        );
        return { pages, words: passages.map(({ text }) => text.normalize('NFKC').replace(/\s/g, '')).join('') };
      };
      const plan = await print('tasks/2021/');
      expect(plan.pages).toBeLessThanOrEqual(9);
      expect(plan.words.split('工作任务工作要求牵头部门责任部门')).toHaveLength(plan.pages);
      const { words } = await print('tasks/2021/28/');
      expect(words).toContain('国务院令第711号');
      expect(words).toContain('凭什么核对');
      expect(await page.evaluate(() => document.querySelectorAll('main details[open]').length)).toBe(0);
      await page.close();
    });

    test('large type and high contrast work, and stay on the next page', async () => {
      const page = await browser.newPage();
      await page.goto(SITE);
      await page.evaluate(() => ['big', 'hc'].forEach((id) => document.getElementById(id)?.click()));
      await page.goto(`${SITE}tasks/2021/07/`);
      const style = await page.evaluate(() => [
        getComputedStyle(document.documentElement).fontSize,
        getComputedStyle(document.body).color,
      ]);
      expect(style).toEqual(['22px', 'rgb(0, 0, 0)']);
    });

    test('without a script the search page shows no control that could do nothing', async () => {
      for (const viewport of SIZES) {
        const page = await browser.newPage({ viewport, javaScriptEnabled: false });
        await page.goto(`${SITE}search/`);
        const session = await page.context().newCDPSession(page);
        const { root } = await session.send('DOM.getDocument', { depth: -1 });
        const { nodeIds } = await session.send('DOM.querySelectorAll', {
          nodeId: root.nodeId,
          selector: 'main input, main button, main select, main summary',
        });
        expect(nodeIds.length).toBeGreaterThan(10);
        for (const nodeId of nodeIds)
          await expect(session.send('DOM.getBoxModel', { nodeId })).rejects.toThrow('Could not compute box model');
        await page.close();
      }
    });

    test('an address of a search keeps its words, and finds what a new browser finds', async () => {
      const page = await browser.newPage();
      await page.goto(`${SITE}search/?q=${encodeURIComponent('法规处')}`);
      await page.waitForFunction(() => document.querySelector('[data-search="results"][data-state="done"]'));
      const seen = await page.evaluate(() => {
        const shown = (name: string): boolean =>
          document.querySelector<HTMLElement>(`[data-search="${name}"]`)?.hidden === false;
        return {
          hasFailed: shown('failure'),
          named: document.querySelector('[data-search="direct"] a')?.getAttribute('href'),
          first: document.querySelector('[data-result] a')?.getAttribute('href'),
        };
      });
      expect(new URL(page.url()).searchParams.get('q')).toBe('法规处');
      expect(seen).toMatchObject({ hasFailed: false, named: '/offices/faguichu/', first: '/tasks/2021/06/' });
    });
  });
}

test('without style a page is as true as with it', async ({ page }) => {
  await page.route(`${SITE}**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace(/<style>[^]*?<\/style>|<link rel="stylesheet"[^>]*>/g, ''),
    });
  });
  await page.goto(SITE);
  const marks = await page.evaluate(() =>
    Array.from(document.querySelectorAll('svg.mark')).map((mark) => mark.getBoundingClientRect().width),
  );
  expect(marks.length).toBeGreaterThan(100);
  expect(Math.max(...marks)).toBe(18);
  // What is still on its way may not fail the test that comes next.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
