import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { presetVariable } from '#adapters/environment.ts';
import { FIELD_GAP, indexable } from '#search/content.ts';
import type { SearchRecord } from './records.ts';
import { wordsOf } from '#search/tokens.ts';
import { foldingPairs } from './folding.ts';
import { listWords } from './words.ts';

/** What of Pagefind's output the search page asks for; its own user interface is not among it. */
const WANTED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|pagefind\..*\.pf_meta|index|fragment|filter)$/;

/**
 * Smaller chunks: a first search fetches less, while a large site would have too many of them. The
 * switch is Pagefind's own and unstable: losing it would cost bytes, never results.
 */
const SMALL_SITE = 1000;

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/**
 * Writes the search index into a built site: one token a Han character, under the language code of
 * none, so that Pagefind's phrases are exact. Its own cutting of Chinese would disagree with the
 * reader's browser (docs/adr/0008).
 *
 * @param outDir absolute path of the built site
 */
export async function indexSearch({
  records,
  outDir,
  report,
}: {
  records: readonly SearchRecord[];
  outDir: string;
  /** Records that are in the index, of all. */
  report?: (done: number, total: number) => void;
}): Promise<void> {
  presetVariable('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', records.length < SMALL_SITE ? '1500' : '5000');
  const { index, errors } = await createIndex({});
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index');
  for (const [done, { url, title, fields, filters, date }] of records.entries()) {
    const added = await index.addCustomRecord({
      url,
      language: 'und',
      content: fields.map(indexable).join(FIELD_GAP),
      meta: { title: wordsOf(title).join(' ') },
      filters: Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0)),
      sort: { date: date.replaceAll('-', '') },
    });
    refuse(added.errors);
    report?.(done + 1, records.length);
  }
  const written = await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
  refuse(written.errors);
  await close();
  for (const name of readdirSync(join(outDir, 'pagefind'))) {
    if (!WANTED.test(name)) rmSync(join(outDir, 'pagefind', name), { recursive: true });
  }
  const words = listWords(records);
  mkdirSync(join(outDir, 'search'), { recursive: true });
  writeFileSync(join(outDir, 'search/words.json'), JSON.stringify(words));
  writeFileSync(join(outDir, 'search/folding.json'), JSON.stringify(foldingPairs(records)));
}
