import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DIST, listFiles, listPages } from '../support/dist.ts';

const gzipped = (path: string): number => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length;

/** Bytes after gzip, by kind of page. The notice's own page carries the whole table as text. */
const budgetOf = (path: string): number => {
  if (path === 'index.html') return 10_000;
  if (/^tasks\/\d{4}\/index\.html$/.test(path)) return 20_000;
  if (path === 'sitemap/index.html') return 10_000;
  // Every promise of every plan, under its state.
  if (path === 'coverage/index.html') return 12_000;
  if (path === 'disclosures/2021/xiachengzhi-86/index.html') return 14_000;
  return 8_000;
};

describe('weight', () => {
  test('of every page', () => {
    const heavy = listPages()
      .map((path) => ({ path, bytes: gzipped(path), most: budgetOf(path) }))
      .filter(({ bytes, most }) => bytes > most);
    expect(heavy).toEqual([]);
  });
  test('of the style sheet: one, at most 8 kB', () => {
    const sheets = listFiles().filter((path) => path.startsWith('_astro/') && path.endsWith('.css'));
    expect(sheets).toHaveLength(1);
    expect(gzipped(sheets[0] ?? '')).toBeLessThanOrEqual(8_000);
  });
  test('of the scripts: 2 kB for reading, 9 kB for search, 2 kB for what few searches need', () => {
    const scripts = listFiles()
      .filter((path) => path.startsWith('_astro/') && path.endsWith('.js'))
      .map((path) => ({ path, bytes: gzipped(path) }));
    const weightOf = (part: RegExp): number =>
      scripts.filter(({ path }) => part.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(weightOf(/PageLayout/)).toBeLessThanOrEqual(2_000);
    expect(weightOf(/search\.astro/)).toBeLessThanOrEqual(9_000);
    expect(weightOf(/./)).toBeLessThanOrEqual(13_000);
  });
  test('of all that a search needs before it knows what is asked for: 80 kB', () => {
    const program = ['pagefind/pagefind.js', 'search/start.json'].reduce((sum, path) => sum + gzipped(path), 0);
    const index = listFiles().filter((path) => /^pagefind\/(?:wasm\.|pagefind-entry|pagefind\..*\.pf_meta)/.test(path));
    const bytes = index.reduce((sum, path) => sum + readFileSync(join(DIST, path)).length, program);
    expect(bytes).toBeGreaterThan(60_000);
    expect(bytes).toBeLessThanOrEqual(80_000);
  });
  test('no font, no picture of text', () =>
    expect(listFiles().filter((path) => /\.(?:woff2?|ttf|otf)$/.test(path))).toEqual([]));
});
