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
  test('of the scripts: 2 kB for reading, 6 kB for search', () => {
    const scripts = listFiles()
      .filter((path) => path.startsWith('_astro/') && path.endsWith('.js'))
      .map((path) => ({ path, bytes: gzipped(path) }));
    const reading = scripts.filter(({ path }) => path.includes('PageLayout'));
    expect(reading.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(2_000);
    expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(8_000);
  });
  test('no font, no picture of text', () =>
    expect(listFiles().filter((path) => /\.(?:woff2?|ttf|otf)$/.test(path))).toEqual([]));
});
