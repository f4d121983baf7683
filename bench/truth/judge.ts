import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { serveFolder } from '#adapters/static-server.ts';
import { readAsk } from '#search/client/address.ts';
import { answer } from '#search/client/answer.ts';
import { readStart, TITLES_FILE, type StartFile, type TitlesFile } from '#search/start.ts';
import { browserSession } from './browser-engine.ts';
import type { TrueSearch } from './rule.ts';

/** How one query fared, in numbers of pages. */
export interface Judged {
  query: string;
  expected: number;
  found: number;
  right: number;
  /** What a reader's browser fetches for it: program and index, compressed, without the texts of results. */
  bytes: number;
}

export const isExact = ({ expected, found, right }: Judged): boolean => found === expected && right === expected;

/** What a search fetches; the search page's own script stands in for Pagefind's. */
const FETCHED = /^\/(?:search|pagefind)\/(?!pagefind(?:-worker\.js|\.js|-entry\.json)$)/;

/** As a host sends it: what Pagefind wrote is compressed already. */
function bytesOf(site: string, path: string): number {
  if (!FETCHED.test(path)) return 0;
  const bytes = readFileSync(join(site, path));
  return /\.(?:js|json)$/.test(path) ? gzipSync(bytes).length : bytes.length;
}

/** Of the pages, in the order of the index, as the site itself has them: its own words are among them. */
function addressesOf(site: string): string[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(site, 'search', name), 'utf8'));
  const { indexed, pages } = readStart(read('start.json') as StartFile);
  const others = indexed.length < pages ? (read(TITLES_FILE) as TitlesFile) : [];
  return [...indexed.map(({ url }) => url), ...others.map(([url]) => url)];
}

/**
 * Asks every query in a page that has never searched, so that nothing loaded before can help an
 * answer or spoil it.
 *
 * @param site absolute path of a built site
 */
export async function judgeAll(
  browser: Browser,
  site: string,
  { queries, truth }: { queries: readonly string[]; truth: TrueSearch },
): Promise<Judged[]> {
  const addresses = addressesOf(site);
  const judged: Judged[] = [];
  let bytes = 0;
  const { url, close } = await serveFolder({ folder: site, onAnswer: (path) => (bytes += bytesOf(site, path)) });
  for (const query of queries) {
    bytes = 0;
    const page = await browser.newPage();
    await page.goto(`${url}about/`);
    const { exact } = await answer(browserSession(page, site), { ...readAsk(''), typed: query });
    await page.close();
    const found = exact.groups.flatMap(({ results }) => results.map(({ at }) => addresses[at] ?? ''));
    const expected = truth.find(query);
    judged.push({
      query,
      expected: expected.size,
      found: found.length,
      right: found.filter((address) => expected.has(address)).length,
      bytes,
    });
  }
  await close();
  return judged;
}
