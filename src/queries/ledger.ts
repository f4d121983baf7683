import { getCollection } from 'astro:content';
import { asOf, isPreview } from '#config/build.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';

let ledger: Promise<Ledger> | undefined;

async function readLedger(): Promise<Ledger> {
  const [plans, tasks, disclosures, references, offices, themes, statements, withholdings] = await Promise.all([
    getCollection('plans'),
    getCollection('tasks'),
    getCollection('disclosures'),
    getCollection('references'),
    getCollection('offices'),
    getCollection('themes'),
    getCollection('statements'),
    getCollection('withholdings'),
  ]);
  return buildLedger({ plans, tasks, disclosures, references, offices, themes, statements, withholdings }, asOf, {
    withScheduled: isPreview,
  });
}

/**
 * The one index of the site, built once per build and shared by every query. A page that read and
 * sorted collections of its own would cost the archive 3 to 15 times the build (docs/adr/0004).
 */
export const getLedger = (): Promise<Ledger> => (ledger ??= readLedger());
