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
const ENTRY = 'disclosures/2024/jiancha-jihua';

const bureau = await openEditableBureau(join(EXAMPLE.env.GONGKAI_CONTENT, '..'), '2024-06-30T10:00:00+08:00');
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: BROWSER_ARGS,
  env: environmentWith(env),
});
const page = await browser.newPage({ viewport: { width: 900, height: 620 }, locale: 'zh-CN' });
page.on('dialog', (dialog) => void dialog.accept());
mkdirSync(TO, { recursive: true });

const shoot = (name: string): Promise<Buffer> => page.screenshot({ path: join(TO, `${name}.png`) });
const open = async (path: string): Promise<unknown> => page.goto(new URL(path, bureau.editor.url).href);

// As a clerk sees it, whose content lies in the folder that the program was started in.
const here = process.cwd();
process.chdir(bureau.root);
await page.goto(bureau.editor.url);
await shoot('editor-list');
process.chdir(here);
await open('/import');
await shoot('editor-import');
await open('/new/disclosures');
await page.getByText('兑现的承诺和有关的任务').click();
await page.getByRole('combobox', { name: '兑现的承诺 1' }).fill('公开 检查');
await shoot('editor-find');
await open(`/entries/${ENTRY}`);
await shoot('editor-entry');
await page.setViewportSize({ width: 1280, height: 720 });
await page.getByRole('button', { name: '预览网页' }).click();
await page.frameLocator('iframe').locator('h1').waitFor();
await shoot('editor-preview');
await page.setViewportSize({ width: 900, height: 620 });
await open(`/entries/${ENTRY}`);
const card = page.locator('.card').first();
await card.scrollIntoViewIfNeeded();
await card.getByText('替换', { exact: true }).click();
await shoot('editor-files');
await page.locator('[name="summary"]').fill('2024年度检查的安排。');
await page.locator('.bar button').first().click();
await page.locator('#faults').waitFor();
await shoot('editor-fault');
await page.getByRole('button', { name: '记一条更改' }).click();
await page.getByText('已经加了一条更改').waitFor();
const last = page.locator('fieldset.row[id^="f-changes-"]').last();
await last.locator('select[name$=".kind"]').selectOption({ label: '改错字' });
await last.locator('textarea[name$=".note"]').fill('概述写得不准。');
await last.scrollIntoViewIfNeeded();
await shoot('editor-change');
await page.locator('.bar button').first().click();
await page.getByText('已保存').waitFor();
bureau.git('commit', '-qam', '更改');

const out = join(bureau.root, 'site');
const { contentDir, publicDir } = bureau.environment;
spawnSync('node', ['scripts/build.ts'], {
  env: environmentWith({ ...EXAMPLE.env, GONGKAI_CONTENT: contentDir, GONGKAI_PUBLIC: publicDir, GONGKAI_OUT: out }),
  stdio: 'inherit',
});
const site = await serveFolder({ folder: out, base: EXAMPLE.base });
await page.goto(`${site.url}${ENTRY}/`);
await page.getByText('更改记录').first().scrollIntoViewIfNeeded();
await page.getByText('改动前后的文字').first().click();
await shoot('site-changes');
await page.goto(`${site.url}disclosures/2024/chufa-jueding/`);
await shoot('site-withdrawn');

await browser.close();
await site.close();
await bureau.close();
