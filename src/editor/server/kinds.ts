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
  'removals',
  'pages',
  'synonyms',
  'words',
];

export const MADE_HERE: readonly CollectionName[] = ['disclosures', 'statements', 'withholdings', 'references'];

export const isCollection = (name: string): name is CollectionName => name in COLLECTIONS;
