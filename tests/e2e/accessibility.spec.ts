import { expect, test } from '@playwright/test';
import { faultsOfPage } from '../support/axe.ts';
import { addressOf, listPages } from '../support/dist.ts';

const SITE = process.env.SITE_URL ?? '';
const PARTS = 4;

for (let part = 0; part < PARTS; part += 1) {
  test(`axe finds nothing on any page (${part + 1} of ${PARTS})`, async ({ page }) => {
    const paths = listPages().filter((_, index) => index % PARTS === part);
    const faults: string[] = [];
    for (const path of paths) faults.push(...(await faultsOfPage(page, SITE + addressOf(path))));
    expect(paths.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
}

test('axe would find a fault in each colour scheme', async ({ page }) => {
  const pale = `<!doctype html><html lang="zh"><title>示例</title><style>
    p { color: #ddd; background: #fff }
    </style><main><h1>示例</h1><label><input type="checkbox" id="hc">高对比度</label><p>看不清的字</p></main>`;
  const faults = await faultsOfPage(page, `data:text/html;charset=utf-8,${encodeURIComponent(pale)}`);
  expect(faults.filter((fault) => fault.includes('color-contrast'))).toHaveLength(4);
});
