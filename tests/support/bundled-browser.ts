import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A Chromium to drive, and what it needs in its environment. */
export interface Browser {
  executablePath: string;
  env: Record<string, string>;
}

/** Today's, and the two that stand for the years between (docs/adr/0011-lowest-browser.md). */
export type Bundle = '@sparticuz/chromium' | 'chromium-92' | 'chromium-103';

const CACHE = resolve('node_modules/.cache');
const FONTS = '@fontsource-variable/noto-sans-sc';
const folderOf = (name: string): string => resolve('node_modules', name);

/** A folder that appears whole or not at all, whoever else makes it at the same time. */
async function fillOnce(folder: string, fill: (stage: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const stage = await mkdtemp(`${folder}-`);
  await fill(stage);
  await rename(stage, folder).catch(async (error: unknown) => {
    await rm(stage, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}

/** This Chromium's fontconfig cannot read WOFF2, so the slices are unpacked. Without a Chinese font, text is blank and measures lie. */
async function unpackFonts(to: string): Promise<void> {
  const { default: wawoff2 } = await import('wawoff2');
  const from = join(folderOf(FONTS), 'files');
  for (const name of await readdir(from)) {
    if (!name.endsWith('.woff2')) continue;
    const bytes = await wawoff2.decompress(await readFile(join(from, name)));
    await writeFile(join(to, name.replace('.woff2', '.ttf')), bytes);
  }
}

/** Archives of a package, side by side; the package itself can only unpack into the system's folder for temporary files. */
async function inflateAll(archives: readonly string[], to: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = to;
  try {
    for (const archive of archives) await inflate(archive);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

const fontsConf = (folders: readonly string[], cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${folders.map((folder) => `<dir>${folder}</dir>`).join('')}<dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir></fontconfig>
`;

/**
 * A Chromium that `npm ci` brought, with the libraries and fonts that a bare machine lacks. The old
 * packages lack libnspr4 and its kin, which today's has.
 */
export async function bundledBrowser(bundle: Bundle = '@sparticuz/chromium'): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('no Chromium found: install Chrome or Chromium, or set CHROMIUM_PATH to one');
  const { version } = JSON.parse(await readFile(join(folderOf(bundle), 'package.json'), 'utf8')) as { version: string };
  const cache = join(CACHE, `chromium-${version}`);
  const today = join(folderOf('@sparticuz/chromium'), 'bin');
  const bin = join(folderOf(bundle), 'bin');
  await fillOnce(cache, async (stage) => {
    const archives = (await readdir(bin)).map((name) => join(bin, name));
    await inflateAll([...new Set([...archives, join(today, 'al2023.tar.br'), join(today, 'fonts.tar.br')])], stage);
    await mkdir(join(stage, 'home'));
  });
  await fillOnce(join(CACHE, 'fonts-cjk'), unpackFonts);
  const conf = join(cache, 'fonts.conf');
  await writeFile(conf, fontsConf([join(cache, 'fonts'), join(CACHE, 'fonts-cjk')], join(cache, 'font-cache')));
  const libraries = ['aws/lib', 'al2023/lib'].map((folder) => join(cache, folder));
  return {
    executablePath: join(cache, 'chromium'),
    env: {
      FONTCONFIG_FILE: conf,
      HOME: process.env.HOME ?? join(cache, 'home'),
      LD_LIBRARY_PATH: [...libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  };
}
