import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateLoad } from './generate-load.ts';
import { AS_OF } from './load/frame.ts';
import type { Usage } from './descendants.ts';
import { measure, measureParts } from './measure.ts';
import { installEleventy, layOutPeer } from './peers.ts';

/** What one load cost, step by step. */
export interface Figures {
  count: number;
  readAndParse: Usage;
  check: Usage;
  minimal: Usage;
  /** The same pages by Eleventy. */
  eleventy: Usage;
  build: Usage;
  search: Usage;
  /** All of a build. */
  whole: Usage;
  /** CPU seconds of the parts of that build, in their order. */
  parts: Readonly<Record<string, number>>;
  /** The whole of the search index. */
  indexBytes: number;
  indexFiles: number;
}

const step = (name: string): string => new URL(`steps/${name}.ts`, import.meta.url).pathname;

/** The files of the search in a built site: Pagefind's, and the small ones beside the search page. */
const searchFiles = (out: string): string[] =>
  ['pagefind', 'search'].flatMap((folder) =>
    readdirSync(join(out, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name !== 'index.html')
      .map(({ parentPath, name }) => join(parentPath, name)),
  );

/**
 * Generates a load and measures every step on it, one after the other: two builds in one root would
 * write over each other. What is built stays for a look and for `search-truth.ts`.
 */
export async function measureLoad(count: number, runs: number, say: (step: string) => void): Promise<Figures> {
  const folder = resolve('.cache/bench');
  const [content, minimalSite, eleventySite, out] = ['load', 'minimal', 'eleventy', 'site'].map((name) =>
    join(folder, `${name}-${count}`),
  ) as [string, string, string, string];
  const env = {
    GONGKAI_CONTENT: content,
    GONGKAI_PUBLIC: join(folder, 'no-files'),
    GONGKAI_OUT: out,
    GONGKAI_AS_OF: AS_OF,
    GONGKAI_BASE: '/',
    GONGKAI_SITE: '',
  };
  const remove = (...paths: string[]): void => paths.forEach((path) => rmSync(path, { recursive: true, force: true }));
  type Program = Parameters<typeof measure>[0];
  const take = (name: string, program: Program): Promise<Usage> => {
    say(`量${count}条的${name}`);
    return measure({ env, ...program }, runs);
  };
  // A store from an earlier build would make this one a little cheaper than a build from a clone.
  const anew = (): void => remove(out, 'node_modules/.astro');
  generateLoad({ count, out: content });
  const readAndParse = await take('读取', { args: [step('read-and-parse'), content] });
  const check = await take('检查', { args: ['scripts/check.ts'] });
  layOutPeer('minimal-site', content, minimalSite);
  const minimal = await take('最简网站', {
    args: [step('build-minimal')],
    cwd: minimalSite,
    prepare: () => remove(...['dist', '.astro', 'node_modules'].map((name) => join(minimalSite, name))),
  });
  layOutPeer('eleventy-site', content, eleventySite);
  const eleventy = await take('Eleventy', {
    args: [installEleventy(folder), '--quiet'],
    cwd: eleventySite,
    prepare: () => remove(join(eleventySite, 'dist')),
  });
  const build = await take('网页', { args: [step('build-pages')], prepare: anew });
  const search = await take('检索', {
    args: [step('build-search')],
    prepare: () => {
      mkdirSync(join(out, 'pagefind'), { recursive: true });
      remove(...searchFiles(out));
    },
  });
  say(`量${count}条的各步`);
  const { whole, parts } = await measureParts({ env, args: [step('build-parts')], prepare: anew }, runs);
  const index = searchFiles(out);
  const costs = { readAndParse, check, minimal, eleventy, build, search, whole, parts };
  return {
    count,
    ...costs,
    indexBytes: index.reduce((sum, path) => sum + statSync(path).size, 0),
    indexFiles: index.length,
  };
}
