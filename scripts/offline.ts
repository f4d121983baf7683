import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { offlinePage } from '#format/offline-page.ts';
import { loadContent } from '#validation/load-content.ts';
import { normaliseBase } from '#validation/settings.ts';
import './on-failure.ts';
import { openContent } from './open-content.ts';

/** `npm run offline -- 文件夹`: a copy of the built site that opens from a disk, without a server. */
const environment = openContent();
const [folder] = process.argv.slice(2);
const index = join(environment.outDir, 'index.html');

/** Search needs a server: its index is as large as the rest, and would lie there for nothing. */
const isNeeded = (path: string): boolean => !/^(?:pagefind|search\/[^/]+\.json)/.test(path);

function copy(to: string, base: string): number {
  let pages = 0;
  for (const entry of readdirSync(environment.outDir, { withFileTypes: true, recursive: true })) {
    const from = join(entry.parentPath, entry.name);
    const path = relative(environment.outDir, from).split('\\').join('/');
    if (entry.isDirectory() || !isNeeded(path)) continue;
    const target = join(to, path);
    mkdirSync(join(target, '..'), { recursive: true });
    if (!path.endsWith('.html')) copyFileSync(from, target);
    else {
      writeFileSync(target, offlinePage(readFileSync(from, 'utf8'), path, base));
      pages += 1;
    }
  }
  return pages;
}

process.exitCode = 1;
if (folder === undefined) console.log('写明放在哪个文件夹，例如 npm run offline -- /media/u盘/gongkai。');
else if (!existsSync(index)) console.log(`还没有生成网站：${environment.outDir}。先运行 npm run build。`);
else {
  const to = resolve(environment.startDir, folder);
  if (existsSync(to) && readdirSync(to).length > 0) console.log(`文件夹 ${to} 里已经有东西；换一个空的。`);
  else {
    const pages = copy(to, normaliseBase(environment.base ?? loadContent(environment).site?.base ?? '/'));
    console.log(`已做好离线副本，${pages}页：用浏览器打开 ${join(to, 'index.html')}。离线副本不能检索。`);
    process.exitCode = 0;
  }
}
