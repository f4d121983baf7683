import { getCollection } from 'astro:content';
import { isPreview } from '#config/build.ts';
import { eachCollection, PUBLISHED_NAMES } from '#schemas/collections.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { Ledger, LedgerSource } from '#domain/ledger/ledger.ts';
import { sharedClock } from '#integrations/shared-reading.ts';

let ledger: Promise<Ledger> | undefined;

async function readLedger(): Promise<Ledger> {
  const lists = await Promise.all(PUBLISHED_NAMES.map((name) => getCollection(name)));
  const source = eachCollection<LedgerSource & Record<'pages', unknown>>(
    PUBLISHED_NAMES,
    (name) => lists[PUBLISHED_NAMES.indexOf(name)],
  );
  return buildLedger(source, sharedClock(), { withScheduled: isPreview });
}

/**
 * The one index of the site, built once per build and shared by every query. A page that read and
 * sorted collections of its own would cost the archive 3 to 15 times the build (docs/adr/0004).
 */
export const getLedger = (): Promise<Ledger> => (ledger ??= readLedger());
