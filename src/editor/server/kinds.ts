import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';

/** The kinds that are edited here, in the order a clerk looks for them. */
export const KINDS: readonly CollectionName[] = [
  'disclosures',
  'statements',
  'withholdings',
  'tasks',
  'plans',
  'references',
  'offices',
  'themes',
  'terms',
  'removals',
  'pages',
  'synonyms',
  'words',
];

/** An address is taken away by a rule of its own, and a page has its place in the site's navigation. */
const NOT_MADE_HERE: readonly CollectionName[] = ['removals', 'pages'];
export const MADE_HERE = KINDS.filter((name) => !NOT_MADE_HERE.includes(name));

export const isCollection = (name: string): name is CollectionName => name in COLLECTIONS;

/** What else is done with an entry, on a page of its own: a requirement is cut into promises. */
export const alsoOf = ({
  collection,
  id,
}: {
  collection: CollectionName;
  id: string;
}): { href: string; label: string } | undefined =>
  collection === 'tasks' ? { href: `/cut/${id}`, label: '切成承诺' } : undefined;
