import type { RawEntry } from '#adapters/content/content-tree.ts';
import { publicAddresses } from '#adapters/public-files.ts';
import {
  disclosureAddress,
  disclosureListAddress,
  officeAddress,
  planAddress,
  referenceAddress,
  removedAddress,
  reportAddress,
  requestAddress,
  taskAddress,
  themeAddress,
  yearListAddress,
} from '#domain/ledger/addresses.ts';
import { fullPagesOf } from '#domain/ledger/list-pages.ts';
import { FIXED_ADDRESSES, ROUTES } from '#domain/ledger/routes.ts';
import { yearOfRef } from '#domain/ref/ref.ts';
import type { CollectionName } from '#schemas/collections.ts';

/** As much of an entry as its addresses hang on. */
type Addressed = Pick<RawEntry, 'collection' | 'id' | 'data'>;

/** The addresses that are an entry's own, by collection: its page first, then those that lead there. */
const OWN: Partial<Record<CollectionName, (entry: Addressed) => string[]>> = {
  plans: ({ id }) => [planAddress(id), reportAddress(id)],
  tasks: ({ id }) => [taskAddress(id)],
  disclosures: ({ id, data }) => [id, ...redirectsOf(data)].map(disclosureAddress),
  offices: ({ id }) => [officeAddress(id)],
  themes: ({ id }) => [themeAddress(id)],
  references: ({ id }) => [referenceAddress(id)],
  pages: ({ id }) => [`/${id}/`],
  removals: ({ id }) => [removedAddress(id)],
};

/** Pages that are there as long as there is any entry like this one. */
const SHARED: Partial<Record<CollectionName, (entry: Addressed) => string[]>> = {
  disclosures: ({ id }) => [yearListAddress(yearOfRef(id))],
  tasks: ({ id }) => [requestAddress(id)],
  withholdings: () => [ROUTES.withholdings.address],
};

/** The addresses that an entry alone holds open; of one that is only shown beside others, none. */
export const ownAddresses = (entry: Addressed): string[] => OWN[entry.collection]?.(entry) ?? [];

const addressesOf = (entry: Addressed): string[] => [
  ...ownAddresses(entry),
  ...(SHARED[entry.collection]?.(entry) ?? []),
];

function redirectsOf(data: unknown): string[] {
  const list = (data as { redirectFrom?: unknown } | undefined)?.redirectFrom;
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
}

/** The full pages of a list, as far as all entries fill them. */
function laterListPages(entries: readonly RawEntry[]): string[] {
  const years = entries.filter(({ collection }) => collection === 'disclosures').map(({ id }) => yearOfRef(id));
  const pagesOf = (rows: number, address: (page: number) => string): string[] =>
    Array.from({ length: fullPagesOf(rows) }, (_, index) => address(index + 1));
  return [
    ...pagesOf(years.length, disclosureListAddress),
    ...[...new Set(years)].flatMap((year) =>
      pagesOf(years.filter((each) => each === year).length, (page) => yearListAddress(year, page)),
    ),
  ];
}

/** The page that shows an entry's body. */
export function pageOf({ collection, id }: RawEntry): string {
  return addressesOf({ collection, id, data: undefined })[0] ?? '/';
}

/**
 * Whether a page or file of the site has an address, from the root of the site or with the path it
 * is mounted under. Entries with faults of their own count: one bad entry must not make every link
 * to it look bad.
 *
 * @param site what `site.yaml` says: some pages are there only where it says something
 */
export function knownAddresses(
  entries: readonly RawEntry[],
  publicDir: string,
  base: string,
  site?: unknown,
): (path: string) => boolean {
  const guide = (site as { guide?: unknown } | undefined)?.guide;
  const pages = new Set([
    ...FIXED_ADDRESSES,
    ...(guide === undefined ? [] : [ROUTES.guide.address]),
    // Words alone are no page: what shows them is among the fixed ones.
    ...entries.flatMap((entry) => (entry.collection === 'pages' ? [] : addressesOf(entry))),
    ...laterListPages(entries),
  ]);
  let files: Set<string> | undefined;
  const isKnown = (path: string): boolean => pages.has(path) || (files ??= publicAddresses(publicDir)).has(path);
  return (path) => isKnown(path) || (base !== '/' && path.startsWith(base) && isKnown(path.slice(base.length - 1)));
}
