import { getCollection } from 'astro:content';
import { folders, isPreview } from '#config/build.ts';
import { eachCollection, PUBLISHED_NAMES } from '#schemas/collections.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { Ledger, LedgerSource } from '#domain/ledger/ledger.ts';
import { byText } from '#domain/text/by-text.ts';
import { sharedClock, sharedReading } from '#integrations/shared-reading.ts';

let ledger: Promise<Ledger> | undefined;

/** Everything that Astro was given, as it is while somebody edits. */
async function readCollections(): Promise<LedgerSource> {
  const lists = await Promise.all(PUBLISHED_NAMES.map((name) => getCollection(name)));
  return eachCollection<LedgerSource & Record<'pages', unknown>>(
    PUBLISHED_NAMES,
    (name) => lists[PUBLISHED_NAMES.indexOf(name)],
  );
}

const byId = (a: { id: string }, b: { id: string }): number => byText(a.id, b.id);

async function readLedger(): Promise<Ledger> {
  const source = sharedReading(folders)?.content.checked ?? (await readCollections());
  // Pages list both by their ids. Astro's own order would be the machine's language's.
  const vocabularies = { offices: [...source.offices].sort(byId), themes: [...source.themes].sort(byId) };
  return buildLedger({ ...source, ...vocabularies }, sharedClock(), { withScheduled: isPreview });
}

/**
 * The one index of the site, built once per build and shared by every query. A page that read and
 * sorted collections of its own would cost the archive 3 to 15 times the build (docs/adr/0004).
 */
export const getLedger = (): Promise<Ledger> => (ledger ??= readLedger());
