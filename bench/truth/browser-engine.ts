import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Engine, PagefindAnswer } from '#search/client/pagefind.ts';

/** What Pagefind writes before the text of a fragment. */
const SIGNATURE = 'pagefind_dcd';

/** The address behind every id of an index, from its files: to load a thousand results for it would take minutes. */
export function readAddresses(site: string): Map<string, string> {
  const folder = join(site, 'pagefind/fragment');
  return new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8');
      const { url } = JSON.parse(text.slice(text.indexOf(SIGNATURE) + SIGNATURE.length)) as { url: string };
      return [name.replace('.pf_fragment', ''), url];
    }),
  );
}

function foldingOf(site: string): Map<string, string> {
  const chars = [...(JSON.parse(readFileSync(join(site, 'search/folding.json'), 'utf8')) as string)];
  return new Map(
    chars.flatMap((char, index) => (index % 2 === 0 ? [[char, chars[index + 1] ?? '']] : []) as [string, string][]),
  );
}

/**
 * The site's own search with Pagefind where readers have it, in a browser's page with its worker and
 * its WebAssembly. Only the part that decides what to ask runs here.
 *
 * @param page any page of the site
 */
export function browserEngine(page: Page, site: string): Engine {
  const search = (query: string | null, options: unknown): Promise<PagefindAnswer> =>
    page.evaluate(
      async ([words, how]) => {
        const address = '/pagefind/pagefind.js';
        const pagefind = (await import(address)) as {
          search(query: unknown, options: unknown): Promise<PagefindAnswer>;
        };
        const { results, filters } = await pagefind.search(words, how);
        return {
          results: results.map(({ id, score, words: places }) => ({ id, score, words: places })),
          filters,
        } as PagefindAnswer;
      },
      [query, options] as const,
    );
  return {
    pagefind: {
      options: () => Promise.resolve(),
      init: () => Promise.resolve(),
      filters: () => Promise.resolve(),
      search,
    },
    folding: foldingOf(site),
    fetchJson: (name) => Promise.resolve(JSON.parse(readFileSync(join(site, 'search', name), 'utf8')) as unknown),
  };
}
