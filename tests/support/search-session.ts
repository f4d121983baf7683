import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Synonym } from '#search/synonyms.ts';
import { createSession, type Session } from '#search/client/session.ts';
import type { SearchRecord } from '#search/index/record.ts';
import { writeSearch } from '#search/index/write-search.ts';
import { aRow } from './factories.ts';
import { tempFolder } from './temp-folder.ts';

/** A page as search is given it. */
export const aRecord = (words: Partial<SearchRecord['words']>, over: Partial<SearchRecord> = {}): SearchRecord => ({
  ...aRow({ title: words?.head?.[0] ?? '' }),
  ...over,
  words: { head: [''], body: [], files: [], ...words },
});

/** Opens what the search page would open of a site that is written with these records. */
export async function sessionOf(records: readonly SearchRecord[], synonyms: readonly Synonym[] = []): Promise<Session> {
  const folder = tempFolder();
  writeSearch({ records, synonyms }, folder);
  const fetchFile = (path: string): Promise<Response> =>
    Promise.resolve(new Response(readFileSync(join(folder, path), 'utf8')));
  return createSession('/', fetchFile as typeof fetch)();
}
