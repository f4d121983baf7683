import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serveFolder } from '#adapters/static-server.ts';
import { readAsk } from '#search/client/address.ts';
import { answer } from '#search/client/answer.ts';
import { createSession } from '#search/client/session.ts';
import type { TrueSearch } from './rule.ts';

/** How one query fared, in numbers of pages. */
export interface Judged {
  query: string;
  expected: number;
  found: number;
  right: number;
  /** What a reader's browser fetches for it beside the page: compressed, without the texts of results. */
  bytes: number;
}

export const isExact = ({ expected, found, right }: Judged): boolean => found === expected && right === expected;

/** As a host sends it: what Pagefind wrote is compressed already. */
function bytesOf(site: string, path: string): number {
  const bytes = readFileSync(join(site, path));
  return path.endsWith('.json') ? gzipSync(bytes).length : bytes.length;
}

/**
 * Asks every query in a session that has never searched, so that nothing loaded before can help an
 * answer or spoil it: the search page's own program, over HTTP.
 *
 * @param site absolute path of a built site
 */
export async function judgeAll(
  site: string,
  { queries, truth }: { queries: readonly string[]; truth: TrueSearch },
): Promise<Judged[]> {
  const judged: Judged[] = [];
  let bytes = 0;
  const onAnswer = (path: string): void => {
    if (!path.endsWith('.pf_fragment')) bytes += bytesOf(site, path);
  };
  const { url, close } = await serveFolder({ folder: site, onAnswer });
  const addresses = await (await createSession(url)()).addresses();
  for (const query of queries) {
    bytes = 0;
    const { exact } = await answer(await createSession(url)(), { ...readAsk(''), typed: query });
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
