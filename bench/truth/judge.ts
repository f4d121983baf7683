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
  /** What was fetched for it, compressed, without the texts of results: the small file and the index. */
  bytes: number;
}

export const isExact = ({ expected, found, right }: Judged): boolean => found === expected && right === expected;

/**
 * Asks every query in a session that has never searched, so that nothing loaded before can help an
 * answer or spoil it.
 *
 * @param site absolute path of a built site
 */
export async function judgeAll(
  site: string,
  { queries, truth }: { queries: readonly string[]; truth: TrueSearch },
): Promise<Judged[]> {
  const judged: Judged[] = [];
  const { url, close } = await serveFolder({ folder: site });
  const { engine } = await createSession(url)();
  const addresses = (await Promise.all(engine.all().map((hit) => hit.read()))).map((page) => page.url);
  for (const query of queries) {
    let bytes = 0;
    const session = await createSession(url, async (path) => {
      const text = await (await fetch(path)).text();
      bytes += gzipSync(text).length;
      return new Response(text);
    })();
    const { exact } = await answer(session, { ...readAsk(''), typed: query });
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
