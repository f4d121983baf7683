import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'astro';
import { SILENT, type Report } from '#adapters/progress.ts';
import type { Environment } from '#adapters/environment.ts';
import type { SiteFolder } from '#adapters/site-folder.ts';
import { leftInFolder } from '#adapters/public-files.ts';
import { seenText } from '#domain/attachment/attachment.ts';
import { unpublishedFiles } from '#domain/disclosure/unpublished-files.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { ROUTES } from '#domain/ledger/routes.ts';
import { holdSite } from '#validation/hold-site.ts';
import { datesOf, offeredFiles } from '#validation/offered-files.ts';
import { normaliseBase } from '#validation/settings.ts';
import { writePages } from '#integrations/write-pages.ts';
import { shareReading } from '#integrations/shared-reading.ts';
import type { CheckedContent } from '#validation/check-content.ts';
import { pageWords } from '#markdown/page-words.ts';
import { renderMarkdown } from '#markdown/render.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { searchRecords, type OwnPage } from '#search/index/records.ts';
import { writeSearch } from '#search/index/write-search.ts';
import type { Synonym } from '#search/synonyms.ts';
import { bodyText } from './body-text.ts';

/**
 * Everything of the site but its search.
 *
 * Astro keeps what it has read and made beside its root, and Vite among the packages: there two builds
 * at once would read each other's. So each build has a root of its own.
 *
 * @param reading what was checked: Astro reads nothing anew
 * @param place.work absolute path of this build's own folder
 * @param place.site the folder to build into
 * @param report pages that are rendered, of all
 */
export async function buildPages(
  environment: Environment,
  reading: CheckedContent,
  { work, site }: { work: string; site: SiteFolder },
  report: Report = SILENT.at,
): Promise<void> {
  const base = normaliseBase(environment.base ?? reading.content.site?.base ?? '/');
  shareReading(environment, reading, (body) => renderMarkdown(body, base));
  // What it logs is English and about the program (an empty collection is one); `astro dev` shows it. What stops it is
  // thrown too, and told of by whoever builds.
  await build({
    root: work,
    configFile: relative(work, resolve('astro.config.mjs')),
    srcDir: resolve('src'),
    outDir: site.path,
    cacheDir: join(work, 'cache'),
    vite: { cacheDir: join(work, 'vite') },
    logLevel: 'silent',
    integrations: [writePages(site, report)],
  });
  // Astro copies all of public/; what is scheduled or withdrawn is in no page, and its files go nowhere either.
  const { content, asOf } = reading;
  const { isPreview: withScheduled } = environment;
  const offers = offeredFiles(content.entries).map(({ entry, file }) => ({ file, by: datesOf(entry) }));
  const closed = unpublishedFiles(offers, asOf, { withScheduled });
  for (const path of [...closed, ...leftInFolder(environment.publicDir)])
    rmSync(join(site.path, path), { force: true });
}

/** Pages of the site that belong to no entry, as they were built: 首页, 关于, 对账结果. */
const ownPages = (stage: string): OwnPage[] =>
  Object.values(ROUTES).flatMap(({ address, label }) => {
    const path = join(stage, address, 'index.html');
    return existsSync(path) ? [{ url: address, label, ...pageWords(readFileSync(path, 'utf8')) }] : [];
  });

/**
 * The search index, from the same reading that was checked, into the same folder.
 *
 * @returns how many records it holds
 */
export async function buildSearch(
  { content, attachments, asOf }: Pick<CheckedContent, 'content' | 'attachments' | 'asOf'>,
  stage: string,
  report: Report = SILENT.at,
): Promise<number> {
  const ledger = buildLedger(content.checked, asOf);
  const bodiesOf = (wanted: CollectionName): Map<string, string> =>
    new Map(
      content.entries
        .filter(({ collection }) => collection === wanted)
        .map((entry) => [entry.id, bodyText(entry, ledger)]),
    );
  const words = new Map([...attachments].map(([path, attachment]) => [path, seenText(attachment)] as const));
  const records = searchRecords(ledger, {
    bodies: bodiesOf('disclosures'),
    statements: bodiesOf('statements'),
    explanations: bodiesOf('tasks'),
    attachments: words,
    pages: ownPages(stage),
  });
  const synonyms = content.entries
    .filter(({ collection }) => collection === 'synonyms')
    .map(({ data }) => data as Synonym);
  return writeSearch({ records, synonyms }, stage, report);
}

/** @returns what of the finished site is not as the ledger has it */
export function holdBuilt(
  environment: Environment,
  { content, asOf }: CheckedContent,
  { stage, records }: { stage: string; records: number },
): string[] {
  return holdSite(buildLedger(content.checked, asOf, { withScheduled: environment.isPreview }), stage, records);
}
