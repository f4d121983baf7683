import { defineCollection } from 'astro:content';
import { folders } from '#config/build.ts';
import type { Loader } from 'astro/loaders';
import { contentLoader } from '#integrations/content-loader.ts';
import { COLLECTIONS, eachCollection, PUBLISHED_NAMES, type PublishedName } from '#schemas/collections.ts';

type Collections = {
  [Name in PublishedName]: { loader: Loader; schema: (typeof COLLECTIONS)[Name]['schema'] };
};

/** The registry: collection → loader and schema. No field is defined here, and no collection. */
export const collections = eachCollection<Collections>(PUBLISHED_NAMES, (name) =>
  defineCollection({ loader: contentLoader(name, folders), schema: COLLECTIONS[name].schema }),
);
