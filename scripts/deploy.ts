import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '#adapters/environment.ts';
import { explainRoot, openReleases, releaseName, type Releases } from '#adapters/releases.ts';
import { NO_ORIGIN } from '#format/site-identity.ts';
import { explainSystemError } from '#format/system-error.ts';
import './on-failure.ts';

/**
 * `npm run deploy -- /srv/gongkai`: the built site becomes a release of its own, and one rename lets
 * readers see it; `--back` shows what they saw before it. The server's root is `current`.
 */
const KEPT = 5;

function goBack(releases: Releases): string[] {
  const before = releases.before();
  if (before === undefined) return ['没有更早的一版可以退回。'];
  releases.show(before);
  process.exitCode = 0;
  return [`已退回 ${before} 这一版。`];
}

async function release(releases: Releases, outDir: string, folder: string): Promise<string[]> {
  if (!existsSync(join(outDir, 'index.html'))) return [`还没有生成网站：${outDir}。先运行 npm run build。`];
  const name = await releases.add(outDir, releaseName(Date.now()));
  releases.show(name);
  process.exitCode = 0;
  const hasOrigin = existsSync(join(outDir, 'sitemap-index.xml'));
  const done = [
    `已换上 ${name} 这一版。要退回上一版：npm run deploy -- ${folder} --back`,
    ...(hasOrigin ? [] : [NO_ORIGIN]),
  ];
  try {
    releases.prune(KEPT);
    return done;
  } catch (error) {
    return [...done, `太旧的几版没有删干净：${String((error as NodeJS.ErrnoException).path)}。新的一版不受影响。`];
  }
}

async function main(): Promise<string[]> {
  const { values, positionals } = parseArgs({
    options: { back: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { outDir, startDir } = readEnvironment();
  const [folder] = positionals;
  process.exitCode = 1;
  if (folder === undefined) return ['写明放到服务器的哪个文件夹，例如 npm run deploy -- /srv/gongkai。'];
  const root = resolve(startDir, folder);
  const fault = explainRoot(root);
  if (fault) return [`没有换：${fault}。`];
  const releases = openReleases(root);
  if (!releases) return ['没有换：另一次发布正在进行，等它结束再运行一次。'];
  try {
    return values.back ? goBack(releases) : await release(releases, outDir, folder);
  } finally {
    releases.close();
  }
}

try {
  for (const line of await main()) console.log(line);
} catch (error) {
  console.log(explainSystemError(error, '正在显示的那一版'));
}
