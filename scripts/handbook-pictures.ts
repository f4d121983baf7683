import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { environmentWith } from '#adapters/environment.ts';
import { serveFolder } from '#adapters/static-server.ts';
import { BROWSER_ARGS, findBrowser } from '../tests/support/browser.ts';
import { EXAMPLE } from '../tests/support/example-site.ts';
import { openEditableBureau } from '../tests/support/editable-bureau.ts';

/** `npm run handbook:pictures`: the handbook's pictures anew, from the real editor and the fictional bureau. */
const TO = resolve('docs/handbook/pictures');
const bureau = await openEditableBureau();

const out = join(bureau.root, 'site');
spawnSync('node', ['scripts/build.ts'], {
  env: environmentWith({ ...EXAMPLE.env, GONGKAI_OUT: out }),
  stdio: 'inherit',
});
const site = await serveFolder({ folder: out, base: EXAMPLE.base });
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: BROWSER_ARGS,
  env: environmentWith(env),
});
const page = await browser.newPage({ viewport: { width: 900, height: 620 }, locale: 'zh-CN' });
mkdirSync(TO, { recursive: true });

const shoot = (name: string): Promise<Buffer> => page.screenshot({ path: join(TO, `${name}.png`) });

await page.goto(bureau.editor.url);
await shoot('editor-list');
await page.getByRole('link', { name: '关于公布2024年度检查计划的通知' }).click();
await shoot('editor-entry');
await page.locator('[name="summary"]').fill('2024年度检查的安排。');
await page.locator('.bar button').first().click();
await page.waitForLoadState();
await shoot('editor-fault');
await page.getByRole('button', { name: '记一条更改' }).click();
await page.waitForLoadState();
await page.locator('[name="changes.0.kind"]').scrollIntoViewIfNeeded();
await shoot('editor-change');
await page.goto(`${site.url}disclosures/2024/jiancha-jihua/`);
await page.getByText('更改记录').first().scrollIntoViewIfNeeded();
await page.getByText('改动前后的文字').click();
await shoot('site-changes');
await page.goto(`${site.url}disclosures/2024/chufa-jueding/`);
await shoot('site-withdrawn');

await browser.close();
await site.close();
await bureau.close();
