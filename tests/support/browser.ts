import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Chromium to drive, and what it needs in its environment. */
export interface Browser {
  executablePath: string;
  env: Record<string, string>;
}

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

const packageFolder = (name: string): string => dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));

/** This Chromium's fontconfig cannot read WOFF2, so the slices are unpacked. Without a Chinese font, text is blank and measures lie. */
async function unpackFonts(to: string): Promise<void> {
  // @ts-expect-error the package has no types
  const { default: wawoff2 } = (await import('wawoff2')) as {
    default: { decompress(bytes: Uint8Array): Promise<Uint8Array> };
  };
  const from = join(packageFolder('@fontsource-variable/noto-sans-sc'), 'files');
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (name.endsWith('.woff2'))
      await writeFile(
        join(to, name.replace('.woff2', '.ttf')),
        await wawoff2.decompress(await readFile(join(from, name))),
      );
  }
}

async function unpack(cache: string, bin: string): Promise<void> {
  await mkdir(dirname(cache), { recursive: true });
  const stage = await mkdtemp(`${cache}-`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = stage;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(bin, 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await mkdir(join(stage, 'home'));
  await unpackFonts(join(stage, 'cjk'));
  await rename(stage, cache).catch(async (error: unknown) => {
    await rm(stage, { recursive: true, force: true });
    if (!(await isExecutable(join(cache, 'chromium')))) throw error;
  });
}

const fontsConf = (cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(cache, 'fonts')}</dir><dir>${join(cache, 'cjk')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(cache, 'font-cache')}</cachedir></fontconfig>
`;

/** The Chromium that `npm ci` brought, with the libraries and fonts that a bare machine lacks. */
async function bundled(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Chromium found: install Chrome or Chromium, or set CHROMIUM_PATH to one');
  }
  const folder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  const manifest = await readFile(join(folder, 'package.json'), 'utf8').catch(() =>
    readFile(join(folder, '../package.json'), 'utf8'),
  );
  const { version } = JSON.parse(manifest) as { version: string };
  const bin = resolve(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
  const cache = resolve('node_modules/.cache', `chromium-${version}`);
  if (!(await isExecutable(join(cache, 'chromium')))) await unpack(cache, bin);
  const conf = join(cache, 'fonts.conf');
  await writeFile(conf, fontsConf(cache));
  return {
    executablePath: join(cache, 'chromium'),
    env: {
      FONTCONFIG_FILE: conf,
      HOME: process.env.HOME ?? join(cache, 'home'),
      LD_LIBRARY_PATH: [join(cache, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  };
}

/** `CHROMIUM_PATH`, else an installed Chromium or Chrome, else the one from npm. */
export async function findBrowser(): Promise<Browser> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!(await isExecutable(asked))) throw new Error(`CHROMIUM_PATH is ${asked}, which cannot be run`);
    return { executablePath: asked, env: {} };
  }
  const found = await installed();
  return found ? { executablePath: found, env: {} } : bundled();
}
