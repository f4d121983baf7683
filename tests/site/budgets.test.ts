import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DIST, listFiles, listPages, readPage } from '../support/dist.ts';
import { linkedStyles } from '../support/style-of-page.ts';

const gzipped = (path: string): number => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length;
const isTask = (path: string): boolean => /^tasks\/\d{4}\/\d\d\/index\.html$/.test(path);

/** Bytes of a page with the style that stands in it, after gzip. The notice's own page carries the whole table as text. */
const pageBudget = (path: string): number => {
  if (path === 'index.html') return 10_000;
  if (isTask(path)) return 8_200;
  if (/^tasks\/\d{4}\/(?:report\/)?index\.html$/.test(path)) return 20_000;
  // Every promise that an office leads, under its state.
  if (/^offices\/[^/]+\/index\.html$/.test(path)) return 9_500;
  if (path === 'about/index.html') return 9_000;
  // Every promise of every plan, under its state.
  if (path === 'coverage/index.html') return 15_000;
  if (path === 'disclosures/2021/xiachengzhi-86/index.html') return 15_000;
  // Whole days, with the words before and after every change.
  if (path.startsWith('changes/')) return 27_000;
  // Every wording that a page ever had, each whole.
  if (path.endsWith('/history/index.html')) return 20_000;
  // Every day of a year on which a request may come.
  if (path === 'request/days/index.html') return 10_000;
  // Every column of every table, in words.
  if (path === 'data/index.html') return 12_000;
  return 8_000;
};

/** All that a reader's first visit fetches, style and scripts with it. */
const visitBudget = (path: string): number => (isTask(path) ? 12_000 : path === 'index.html' ? 13_000 : Infinity);
const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src ?? '');
const visited = (path: string): number => {
  const html = readPage(path);
  const files = [...linkedStyles(html), ...scriptsOf(html)].map((address) => address.slice(1));
  return gzipped(path) + files.reduce((sum, file) => sum + gzipped(file), 0);
};

describe('weight', () => {
  test('of every page, with its style', () => {
    const heavy = listPages()
      .map((path) => ({ path, bytes: gzipped(path), most: pageBudget(path) }))
      .filter(({ bytes, most }) => bytes > most);
    expect(heavy).toEqual([]);
  });
  test('of a first visit: 12 kB for a task, 13 kB for the first page', () => {
    const heavy = listPages()
      .map((path) => ({ path, bytes: visited(path), most: visitBudget(path) }))
      .filter(({ bytes, most }) => bytes > most);
    expect(heavy).toEqual([]);
  });
  test('of the scripts: 2 kB for reading, 11 kB for search, 1.3 kB for taking results away, 2.5 kB for a request, 2 kB for what few need', () => {
    const scripts = listFiles()
      .filter((path) => path.startsWith('_astro/') && path.endsWith('.js'))
      .map((path) => ({ path, bytes: gzipped(path) }));
    const weightOf = (part: RegExp): number =>
      scripts.filter(({ path }) => part.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(weightOf(/PageLayout/)).toBeLessThanOrEqual(2_000);
    expect(weightOf(/\/search\./)).toBeLessThanOrEqual(11_000);
    expect(weightOf(/\/take-results\./)).toBeLessThanOrEqual(1_300);
    expect(weightOf(/\/(?:days|_number_)\./)).toBeLessThanOrEqual(2_500);
    expect(weightOf(/./)).toBeLessThanOrEqual(19_300);
  });
  test('of all that a search needs before it knows what is asked for: 12 kB beside the page and its script', () => {
    const names = listFiles().filter((path) => /^pagefind\/fragment\/.*\.pf_names$/.test(path));
    const bytes = names.reduce(
      (sum, path) => sum + readFileSync(join(DIST, path)).length,
      gzipped('search/start.json'),
    );
    expect(names.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(12_000);
  });
  test('no font, no picture of text', () =>
    expect(listFiles().filter((path) => /\.(?:woff2?|ttf|otf)$/.test(path))).toEqual([]));
});
