import { build } from 'astro';
import type { Environment } from '#adapters/environment.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { CheckedContent } from '#intake/check-content.ts';
import type { LoadedContent } from '#intake/load-content.ts';
import { readAsOf } from '#intake/settings.ts';
import { shareReading } from '#intake/shared-reading.ts';
import { plainText } from '#markdown/read.ts';
import { searchRecords } from '#search/records.ts';
import { indexSearch } from './index-search.ts';

/**
 * Everything of the site but its search.
 *
 * @param content what was checked: Astro reads nothing anew
 * @param stage absolute path of the folder to build into
 */
export async function buildPages(content: LoadedContent, stage: string): Promise<void> {
  shareReading(content);
  // Its warnings are English and about the program (an empty collection is one); `astro dev` shows them.
  await build({ root: process.cwd(), outDir: stage, logLevel: 'error' });
}

/** The search index, from the same reading that was checked, into the same folder. */
export async function buildSearch(
  environment: Environment,
  { content, attachments }: Pick<CheckedContent, 'content' | 'attachments'>,
  stage: string,
): Promise<void> {
  const ledger = buildLedger(content.checked, await readAsOf(environment, content));
  const bodies = new Map(
    content.entries
      .filter(({ collection }) => collection === 'disclosures')
      .map(({ id, source }) => [id, plainText(source.body)]),
  );
  const words = new Map([...attachments].flatMap(([path, { text }]) => (text ? [[path, text] as const] : [])));
  await indexSearch({ records: searchRecords(ledger, { bodies, attachments: words }), outDir: stage });
}
