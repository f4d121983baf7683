import { defineCollection } from 'astro:content';
import { folders } from '#config/build.ts';
import { contentLoader } from '#integrations/content-loader.ts';
import { COLLECTIONS } from '#schemas/collections.ts';

/** The registry: collection → loader and schema. No field is defined here. */
export const collections = {
  plans: defineCollection({ loader: contentLoader('plans', folders), schema: COLLECTIONS.plans.schema }),
  tasks: defineCollection({ loader: contentLoader('tasks', folders), schema: COLLECTIONS.tasks.schema }),
  disclosures: defineCollection({
    loader: contentLoader('disclosures', folders),
    schema: COLLECTIONS.disclosures.schema,
  }),
  references: defineCollection({ loader: contentLoader('references', folders), schema: COLLECTIONS.references.schema }),
  pages: defineCollection({ loader: contentLoader('pages', folders), schema: COLLECTIONS.pages.schema }),
  offices: defineCollection({ loader: contentLoader('offices', folders), schema: COLLECTIONS.offices.schema }),
  statements: defineCollection({ loader: contentLoader('statements', folders), schema: COLLECTIONS.statements.schema }),
  withholdings: defineCollection({
    loader: contentLoader('withholdings', folders),
    schema: COLLECTIONS.withholdings.schema,
  }),
  themes: defineCollection({ loader: contentLoader('themes', folders), schema: COLLECTIONS.themes.schema }),
};
