import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { environmentWith } from '#adapters/environment.ts';
import { serveFolder } from '#adapters/static-server.ts';
import { BROWSER_ARGS, findBrowser } from '../tests/support/browser.ts';
import { EXAMPLE } from '../tests/support/example-site.ts';

/** `npm run readme:pictures`: the README's pictures anew, from the real site and the fictional bureau, both built for it. */
const TO = resolve('docs/pictures');
const REAL = resolve('.cache/pictures-real');
const FICTIONAL = resolve('.cache/pictures-example');

/** A picture each: the first page on a phone, a task, a ledger with something in it. */
const PICTURES = [
  { name: 'home-phone', folder: REAL, base: '/', path: '', width: 360, height: 740 },
  { name: 'task', folder: REAL, base: '/', path: 'tasks/2021/28/', width: 1000, height: 660 },
  { name: 'example', folder: FICTIONAL, base: EXAMPLE.base, path: '', width: 1000, height: 660 },
] as const;

function build(out: string, env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync('node', ['scripts/build.ts'], {
    env: environmentWith({ ...env, GONGKAI_OUT: out }),
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

build(REAL);
build(FICTIONAL, EXAMPLE.env);
mkdirSync(TO, { recursive: true });
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS, env: environmentWith(env) });
for (const { name, folder, base, path, width, height } of PICTURES) {
  const site = await serveFolder({ folder, base });
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN' });
  // The fictional bureau is seen on the day for which it is built, whenever the picture is taken.
  if (folder === FICTIONAL) await page.clock.setFixedTime(`${EXAMPLE.env.GONGKAI_AS_OF}T12:00:00+08:00`);
  await page.goto(site.url + path);
  await page.screenshot({ path: join(TO, `${name}.png`) });
  await page.close();
  await site.close();
}
await browser.close();
