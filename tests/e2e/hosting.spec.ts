import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { DIST } from '../support/dist.ts';
import { isInstalled, startHost } from '../support/hosts.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-hosting-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The page's looks after somebody put another style into it. */
const looksOf = (page: Page): Promise<{ margin: string; outline: string }> =>
  page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid }';
    document.head.append(style);
    document.body.setAttribute('style', 'margin: 7px');
    const { margin, outlineWidth, outlineStyle } = getComputedStyle(document.body);
    return { margin, outline: outlineStyle === 'none' ? '0px' : outlineWidth };
  });

for (const [name, file] of [
  ['nginx', 'nginx.conf'],
  ['caddy', 'Caddyfile'],
] as const) {
  test(`search works under the headers of ${name}, and no style but the page’s own`, async ({ page }) => {
    test.skip(!isInstalled(name), `${name} is not installed here`);
    const host = await startHost(name, { folder, file, site: DIST });
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    await page.goto(`${host.origin}/about/`);
    expect(await looksOf(page), 'a style that is not the page’s own is let in').toEqual({
      margin: '0px',
      outline: '0px',
    });
    said.length = 0;
    await page.goto(`${host.origin}/search/?q=${encodeURIComponent('预决算公开')}`);
    await expect(page.locator('[data-search="results"]')).toHaveAttribute('data-state', 'done', { timeout: 15_000 });
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(0);
    expect(said).toEqual([]);
    host.stop();
  });
}

test('an offline copy opens from the disk, every page of it', async ({ page }) => {
  const to = join(folder, 'copy');
  const { status, stdout } = spawnSync('node', ['scripts/offline.ts', to], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.stringContaining('已做好离线副本')]);
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('requestfailed', (request) => said.push(request.url()));
  await page.goto(pathToFileURL(join(to, 'index.html')).href);
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  await page.locator('main a[href*="tasks/2021/07"]').first().click();
  await expect(page.locator('[data-field="title"]')).toContainText('做好政府门户网站政策文件解读发布工作');
  await page.getByRole('link', { name: '检索' }).first().click();
  await expect(page.getByText('这是离线的副本，不能检索')).toBeVisible();
  expect(said).toEqual([]);
});
