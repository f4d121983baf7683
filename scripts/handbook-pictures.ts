import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { serveFolder } from '#adapters/static-server.ts';
import { readEnvironment } from '#adapters/environment.ts';
import { BROWSER_ARGS, findBrowser } from '../tests/support/browser.ts';
import { EXAMPLE } from '../tests/support/example-site.ts';
import { startEditor } from './edit-server.ts';

/** `npm run handbook:pictures`: the handbook's pictures anew, from the real editor and the fictional bureau. */
const TO = resolve('docs/handbook/pictures');
const folder = mkdtempSync(join(tmpdir(), 'gongkai-pictures-'));
cpSync('tests/fixtures/base-bureau', folder, { recursive: true });
for (const args of [
  ['init', '-q'],
  ['add', '-A'],
  ['-c', 'user.name=示例', '-c', 'user.email=a@example.com', 'commit', '-qm', '示例'],
])
  spawnSync('git', args, { cwd: folder });

const out = join(folder, 'site');
spawnSync('node', ['scripts/build.ts'], {
  env: { ...process.env, ...EXAMPLE.env, GONGKAI_OUT: out },
  stdio: 'inherit',
});
const site = await serveFolder({ folder: out, base: EXAMPLE.base });
const editor = await startEditor({
  environment: { ...readEnvironment(), contentDir: join(folder, 'content'), publicDir: join(folder, 'public') },
  now: () => '2024-06-30 10:00',
});
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: BROWSER_ARGS,
  env: { ...process.env, ...env } as Record<string, string>,
});
const page = await browser.newPage({ viewport: { width: 900, height: 620 }, locale: 'zh-CN' });
mkdirSync(TO, { recursive: true });

const shoot = (name: string, of: Page = page): Promise<Buffer> => of.screenshot({ path: join(TO, `${name}.png`) });

await page.goto(editor.url);
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
await Promise.all([editor.close(), site.close()]);
rmSync(folder, { recursive: true, force: true });
