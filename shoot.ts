import { chromium } from '@playwright/test';
import { serveFolder } from '#adapters/static-server.ts';
import { BROWSER_ARGS, findBrowser } from './tests/support/browser.ts';
import { resolve } from 'node:path';
const site = await serveFolder({ folder: resolve('dist') });
const { executablePath, env } = await findBrowser();
const b = await chromium.launch({ executablePath, args: [...BROWSER_ARGS], env: { ...process.env, ...env } });
for (const [w,h] of [[360,740],[1280,900]] as const) for (const p of process.argv.slice(2)) {
 const page = await b.newPage({ viewport: { width: w, height: h }, locale: 'zh-CN' });
 await page.goto(site.url + p); await page.waitForTimeout(300);
 await page.screenshot({ path: `/tmp/shots/${(p||'home').replaceAll('/','_')}-${w}.png`, fullPage: w===360 ? false : false });
 await page.close();
}
await b.close(); await site.close();
