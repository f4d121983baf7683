import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '#adapters/environment.ts';
import { writeTables } from '#adapters/excel/write-tables.ts';
import { headCommit } from '#adapters/git/head-commit.ts';
import { sha256Of } from '#adapters/hash-files.ts';
import type { SiteFolder } from '#adapters/site-folder.ts';
import { pngOf } from '#adapters/picture/png-of.ts';
import { zipOf } from '#adapters/zip.ts';
import { trimmed } from '#domain/history/same-value.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { timelineOf } from '#domain/timeline/timeline.ts';
import { archiveNotes } from '#open-data/archive-notes.ts';
import { dataFiles, feedFiles } from '#open-data/files.ts';
import { MANIFEST_PATH, manifestOf, type Manifest, type ReleaseIdentity } from '#open-data/manifest.ts';
import { picturesOf } from '#open-data/pictures.ts';
import type { DataSource } from '#open-data/source.ts';
import { TABLES, WORKBOOK_TABLES } from '#open-data/tables.ts';
import { typedTableOf } from '#open-data/typed-cells.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { normaliseBase } from '#validation/settings.ts';
import type { CheckedContent } from '#validation/check-content.ts';
import type { LoadedEntry } from '#validation/load-content.ts';
import { bodyText } from './body-text.ts';

/** Collections whose text counts; what stands under a task is this site's own explanation. */
const WITH_TEXT: ReadonlySet<CollectionName> = new Set(['disclosures', 'statements', 'pages']);

/** The ledger as the open data tells it: from the same reading that was checked. */
export function dataSourceOf(
  environment: Environment,
  { content, attachments, past, asOf }: CheckedContent,
): DataSource {
  const { site } = content;
  if (!site) throw new Error('a site without site.yaml does not pass the check');
  const ledger = buildLedger(content.checked, asOf);
  const ofText = <T>(valueOf: (entry: LoadedEntry) => T): Map<string, T> =>
    new Map(
      content.entries
        .filter(({ collection }) => WITH_TEXT.has(collection))
        .map((entry) => [`${entry.collection}/${entry.id}`, valueOf(entry)]),
    );
  const authored = new Map(content.entries.map(({ collection, id, data }) => [`${collection}/${id}`, data]));
  const place = { base: normaliseBase(environment.base ?? site.base), origin: environment.origin ?? site.origin };
  return {
    ledger,
    events: timelineOf(ledger),
    site: { ...site, ...place },
    attachments,
    authored,
    bodies: ofText((entry) => bodyText(entry, ledger)),
    fingerprints: ofText(({ source }) => sha256Of(trimmed(source.body))),
    told: past.told,
  };
}

/**
 * The fingerprint of the release that this one follows: of the site that stands there, or where that is this
 * very release built before, of the one that it followed.
 */
function previousOf(outDir: string, { bureau, commit, asOf }: ReleaseIdentity): string | null {
  const path = join(outDir, MANIFEST_PATH);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  const before = JSON.parse(bytes.toString()) as Manifest;
  if (before.bureau !== bureau) return null;
  return before.commit === commit && before.asOf === asOf ? before.previous : sha256Of(bytes);
}

/**
 * The open data beside the pages: tables, the twin of each entry's page, pictures, and all tables in one archive.
 */
export async function writeData(source: DataSource, folder: SiteFolder): Promise<void> {
  const archive: Record<string, Uint8Array> = {};
  for (const { path, content } of dataFiles(source)) {
    folder.write(path, content);
    if (path.startsWith('data/')) archive[path.slice('data/'.length)] = Buffer.from(content);
  }
  for (const { svg, path, pngPath, zoom } of picturesOf(source)) {
    if (path) folder.write(path, svg);
    folder.write(pngPath, await pngOf(svg, zoom));
  }
  const workbook = await writeTables(WORKBOOK_TABLES.map((table) => typedTableOf(table, table.rowsOf(source))));
  folder.write('data/ledger.xlsx', workbook);
  const notes = Buffer.from(`\uFEFF${archiveNotes(source, Object.values(TABLES))}`);
  folder.write('data/gongkai.zip', zipOf({ ...archive, 'ledger.xlsx': workbook, '说明.txt': notes }));
}

export function writeFeeds(source: DataSource, folder: SiteFolder): void {
  for (const { path, content } of feedFiles(source)) folder.write(path, content);
}

/**
 * At the very end: the manifest of all that is published.
 *
 * @param folder the built site, whole but for this
 */
export async function sealSite(
  environment: Environment,
  reading: CheckedContent,
  source: DataSource,
  folder: SiteFolder,
): Promise<void> {
  const { root, witness, uncommitted } = reading.past.history;
  const commit = witness === 'whole' && uncommitted.size === 0 ? await headCommit(root) : undefined;
  const manifest = manifestOf(source, folder.files(), {
    commit,
    previousOf: (is) => previousOf(environment.outDir, is),
  });
  folder.write(MANIFEST_PATH, `${JSON.stringify(manifest, null, 1)}\n`);
}
