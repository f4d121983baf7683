import type { CheckSource } from '#domain/check/check-source.ts';
import { taskRef, yearlyRef } from '#domain/ref/ref.ts';
import type { Nouns } from '#domain/ledger/ledger.ts';
import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';

/** Why an address can't be given to a new entry; nothing when it is free. */
export function explainTaken(source: CheckSource, collection: CollectionName, id: string): string | undefined {
  const successor = source.disclosures.find(({ data }) => data.redirectFrom.includes(id));
  if (collection === 'disclosures' && successor) return `这是 ${successor.file} 以前的网址，要一直留给它；换一个名字`;
  const entry = entriesOf(source, collection).find((each) => each.id === id);
  if (entry) return `这个名字已经用在 ${entry.file}；换一个名字`;
  return knownIds(source, collection).has(id) ? '这个名字已经有条目在用；换一个名字' : undefined;
}

/**
 * The slugs that may not be proposed again, for the year's folder or the whole collection: of
 * entries, of those with faults of their own, and of addresses that redirect.
 */
export function takenSlugs(source: CheckSource, collection: CollectionName, year?: string): Set<string> {
  const ids = [
    ...entriesOf(source, collection).map(({ id }) => id),
    ...knownIds(source, collection),
    ...(collection === 'disclosures' ? source.disclosures.flatMap(({ data }) => data.redirectFrom) : []),
  ];
  const folder = year === undefined ? '' : `${year}/`;
  return new Set(ids.filter((id) => id.startsWith(folder)).map((id) => id.slice(folder.length)));
}

/** Whether entries of a collection lie in folders by year. */
export const isByYear = (collection: CollectionName): boolean => {
  const { layout } = COLLECTIONS[collection];
  return 'form' in layout && (layout.form === taskRef || layout.form === yearlyRef);
};

/** Whether an entry is called by an id; a row without one is found in its list. */
export const hasAddress = (collection: CollectionName): boolean => {
  const { layout, schema } = COLLECTIONS[collection];
  return 'form' in layout || 'id' in schema.shape;
};

function entriesOf(source: CheckSource, collection: CollectionName): readonly { id: string; file: string }[] {
  return collection in source ? source[collection as keyof Nouns] : [];
}

function knownIds({ known }: CheckSource, collection: CollectionName): ReadonlySet<string> {
  return collection === 'disclosures' || collection === 'references' ? known[collection] : new Set();
}
