import { cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '#adapters/environment.ts';
import { beijingMoment } from '#adapters/git/newest-commit.ts';
import { explainSystemError } from '#format/system-error.ts';

/**
 * `npm run deploy -- /srv/gongkai`: the built site becomes a release of its own, and one rename lets
 * readers see it; `--back` shows the release before it again. The server's root is `current`.
 */
const KEPT = 5;

const releasesOf = (root: string): string[] =>
  existsSync(join(root, 'releases'))
    ? readdirSync(join(root, 'releases'))
        .filter((name) => /^\d/.test(name))
        .sort()
    : [];

/** One rename: a reader gets the old site or the new one, never half of either. */
function show(root: string, release: string): void {
  const next = join(root, `current.${process.pid}`);
  rmSync(next, { force: true });
  symlinkSync(join('releases', release), next);
  renameSync(next, join(root, 'current'));
}

function shown(root: string): string | undefined {
  try {
    return readlinkSync(join(root, 'current')).split('/').at(-1);
  } catch {
    return undefined;
  }
}

function release(root: string, outDir: string, now: string): string {
  const name = [now, ...Array.from({ length: 99 }, (_, index) => `${now}-${index + 2}`)].find(
    (each) => !releasesOf(root).includes(each),
  );
  if (name === undefined) throw new Error(`${now} has a hundred releases`);
  const stage = join(root, `releases/.building-${process.pid}`);
  try {
    mkdirSync(join(root, 'releases'), { recursive: true });
    cpSync(outDir, stage, { recursive: true });
    renameSync(stage, join(root, 'releases', name));
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  show(root, name);
  const old = releasesOf(root).filter((each) => each !== name);
  for (const each of old.slice(0, Math.max(0, old.length - KEPT + 1)))
    rmSync(join(root, 'releases', each), { recursive: true });
  return name;
}

function main(): string[] {
  const { values, positionals } = parseArgs({
    options: { back: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { outDir, startDir } = readEnvironment();
  const [folder] = positionals;
  process.exitCode = 1;
  if (folder === undefined) return ['写明放到服务器的哪个文件夹，例如 npm run deploy -- /srv/gongkai。'];
  const root = resolve(startDir, folder);
  if (values.back) {
    const current = shown(root);
    const before = releasesOf(root)
      .filter((name) => current !== undefined && name < current)
      .at(-1);
    if (before === undefined) return ['没有更早的一版可以退回。'];
    show(root, before);
    process.exitCode = 0;
    return [`已退回 ${before} 这一版。`];
  }
  if (!existsSync(join(outDir, 'index.html'))) return [`还没有生成网站：${outDir}。先运行 npm run build。`];
  const now = beijingMoment(Date.now() / 1000).replace(/\D/g, '');
  const name = release(root, outDir, now);
  process.exitCode = 0;
  return [`已换上 ${name} 这一版。要退回上一版：npm run deploy -- ${folder} --back`];
}

try {
  for (const line of main()) console.log(line);
} catch (error) {
  console.log(explainSystemError(error, '正在显示的那一版'));
}
