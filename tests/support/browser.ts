import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { bundledBrowser, type Browser } from './bundled-browser.ts';

/** Enough for tests; `--no-sandbox` is a must where they run as root. */
export const BROWSER_ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const USUAL = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

async function installed(): Promise<string | undefined> {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const path of [...onPath, ...USUAL]) if (await isExecutable(path)) return path;
  return undefined;
}

/** `CHROMIUM_PATH`, else an installed Chromium or Chrome, else the one from npm. */
export async function findBrowser(): Promise<Browser> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!(await isExecutable(asked))) throw new Error(`CHROMIUM_PATH is ${asked}, which cannot be run`);
    return { executablePath: asked, env: {} };
  }
  const found = await installed();
  return found ? { executablePath: found, env: {} } : bundledBrowser();
}
