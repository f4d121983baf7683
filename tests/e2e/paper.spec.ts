import { expect, test, type Page } from '@playwright/test';
import { readPdf } from '#adapters/attachments/read-pdf.ts';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
import { EXAMPLE } from '../support/example-site.ts';
import { addressOf, listPages } from '../support/dist.ts';

const SITE = process.env.SITE_URL ?? '';

const noneInside = () => Promise.reject(new Error('a printed page carries no file'));

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const print = (page: Page): Promise<Buffer> => page.pdf({ preferCSSPageSize: true });

/** What stands on each sheet of a page as it is printed. */
async function sheetsOf(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await expect(page.locator('.data-date')).toContainText(/\d{4}-\d\d-\d\d/);
  const { pages = 0, passages } = await readPdf(await print(page), noneInside);
  const words = new Map(passages.map(({ place, text }) => [place, plain(text)]));
  return Array.from({ length: pages }, (_, index) => words.get(`第${index + 1}页`) ?? '');
}
const isTask = (path: string): boolean => /^tasks\/\d{4}\/\d\d\/index\.html$/.test(path);

test.describe('on paper', () => {
  let example: Serving;
  test.beforeAll(async () => {
    example = await serveFolder({ folder: EXAMPLE.folder, base: EXAMPLE.base });
  });
  test.afterAll(() => example.close());

  test('a plan takes at most 9 sheets, lying on their side, each under the head of its table', async ({ page }) => {
    const [notice, ...table] = await sheetsOf(page, `${SITE}tasks/2021/`);
    expect(notice).toContain('任务分解表的通知');
    expect(table.length).toBeLessThanOrEqual(8);
    const [, width, height] = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec((await print(page)).toString('latin1')) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    expect(table.filter((words) => !/^.{0,40}工作任务工作要求牵头部门责任部门/.test(words))).toEqual([]);
  });

  test('the offices side by side take one sheet, what was done of a plan at most 12 that lie on their side', async ({
    page,
  }) => {
    expect(await sheetsOf(page, `${SITE}offices/`)).toHaveLength(1);
    const sheets = await sheetsOf(page, `${SITE}tasks/2021/report/`);
    expect(sheets.length).toBeLessThanOrEqual(12);
    expect(sheets.every((words) => words.includes('工作任务工作要求牵头部门责任部门落实情况(本站)待办'))).toBe(true);
  });

  test('every request takes one sheet, and what is not ticked is not on it', async ({ page }) => {
    const paths = listPages().filter((path) => /^request\/\d{4}\//.test(path));
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) expect.soft(await sheetsOf(page, SITE + addressOf(path)), path).toHaveLength(1);
    await page.goto(`${SITE}request/2021/28/`);
    const first = plain(await page.locator('.asked label').first().innerText());
    await page.locator('.asked input').first().uncheck();
    const { passages } = await readPdf(await print(page), noneInside);
    const words = passages.map(({ text }) => plain(text)).join('');
    expect(words).toContain('86号附表第28项');
    expect(words).not.toContain(first);
  });

  test('a task and the first page take at most 3, of either bureau', async ({ page }) => {
    const addresses = [
      '',
      ...listPages().filter(isTask).map(addressOf),
      ...listPages(EXAMPLE.folder)
        .filter(isTask)
        .map((path) => example.url + addressOf(path)),
      example.url,
    ];
    expect(addresses.length).toBeGreaterThan(30);
    for (const address of addresses)
      expect.soft((await sheetsOf(page, new URL(address, SITE).href)).length, address).toBeLessThanOrEqual(3);
  });

  test('no sheet holds only the foot or nothing, and the last one says where the page stands and of which day it is', async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print' });
    const paths = [
      '',
      'tasks/',
      'tasks/2021/',
      'tasks/2021/06/',
      'tasks/2021/28/',
      'disclosures/',
      'offices/',
      'themes/',
    ];
    const longer = ['offices/bangongshi/', 'references/', 'coverage/', 'about/', 'search/', 'request/', '404.html'];
    for (const path of [...paths, ...longer, 'disclosures/2021/xiachengzhi-86/', 'disclosures/2020/nianbao-2019/']) {
      const sheets = await sheetsOf(page, SITE + path);
      const foot = plain(await page.locator('.footer').innerText());
      expect.soft(foot, path).toMatch(/\/$/);
      expect.soft(`${sheets[0] ?? ''}${foot}`, path).toMatch(/(?:数据|本页)到\d{4}-\d\d-\d\d/);
      expect.soft(sheets.at(-1), path).toContain(foot);
      for (const [index, words] of sheets.entries()) {
        expect.soft(words, path).toContain(`—${index + 1}—`);
        expect.soft(words.replace(foot, '').length, `${path}: ${index + 1}`).toBeGreaterThan(20);
      }
    }
  });

  test('where the site has a host, the whole address stands there', async ({ page }) => {
    const sheets = await sheetsOf(page, `${example.url}tasks/2024/01/`);
    expect(sheets.at(-1)).toMatch(/网址:https?:\/\/[^/]+\/zfxxgk\/tasks\/2024\/01\//);
  });

  test('what is folded on a screen is open, what only a screen can do is gone', async ({ page }) => {
    const words = (await sheetsOf(page, `${SITE}tasks/2021/28/`)).join('');
    expect(words).toContain('国务院令第711号');
    expect(words).toContain('凭什么核对');
    expect(words).not.toMatch(/大字|高对比|跳到正文|上一项/);
  });
});
