import type { RawEntry } from '#adapters/content/content-tree.ts';
import { publicAddresses } from '#adapters/public-files.ts';
import {
  disclosureAddress,
  officeAddress,
  planAddress,
  referenceAddress,
  taskAddress,
  themeAddress,
} from '#domain/ledger/addresses.ts';
import { FIXED_ADDRESSES } from '#domain/ledger/routes.ts';
import { yearOfRef } from '#domain/ref/ref.ts';
import type { CollectionName } from '#schemas/collections.ts';

/** What each entry adds to the site, by collection. */
const ADDED: Partial<Record<CollectionName, (entry: RawEntry) => string[]>> = {
  plans: ({ id }) => [planAddress(id)],
  tasks: ({ id }) => [taskAddress(id)],
  disclosures: ({ id, data }) => [
    disclosureAddress(id),
    `/disclosures/${yearOfRef(id)}/`,
    ...redirectsOf(data).map(disclosureAddress),
  ],
  offices: ({ id }) => [officeAddress(id)],
  themes: ({ id }) => [themeAddress(id)],
  references: ({ id }) => [referenceAddress(id)],
  withholdings: () => ['/withholdings/'],
  pages: ({ id }) => [`/${id}/`],
};

function redirectsOf(data: unknown): string[] {
  const list = (data as { redirectFrom?: unknown } | undefined)?.redirectFrom;
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
}

/** The page that shows an entry's body. */
export function pageOf({ collection, id }: RawEntry): string {
  return ADDED[collection]?.({ collection, id, data: undefined } as RawEntry)[0] ?? '/';
}

/**
 * Whether a page or file of the site has an address, from the root of the site or with the path it
 * is mounted under. Entries with faults of their own count: one bad entry must not make every link
 * to it look bad.
 */
export function knownAddresses(
  entries: readonly RawEntry[],
  publicDir: string,
  base: string,
): (path: string) => boolean {
  const pages = new Set([...FIXED_ADDRESSES, ...entries.flatMap((entry) => ADDED[entry.collection]?.(entry) ?? [])]);
  let files: Set<string> | undefined;
  const isKnown = (path: string): boolean =>
    pages.has(path) || /^\/disclosures\/page\/\d+\/$/.test(path) || (files ??= publicAddresses(publicDir)).has(path);
  return (path) => isKnown(path) || (base !== '/' && path.startsWith(base) && isKnown(path.slice(base.length - 1)));
}
