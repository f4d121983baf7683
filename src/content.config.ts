import { defineCollection } from 'astro:content';
import { contentLoader } from '#integrations/content-loader.ts';
import { COLLECTIONS } from '#schemas/collections.ts';

/** The registry: collection → loader and schema. No field is defined here. */
export const collections = {
  plans: defineCollection({ loader: contentLoader('plans'), schema: COLLECTIONS.plans.schema }),
  tasks: defineCollection({ loader: contentLoader('tasks'), schema: COLLECTIONS.tasks.schema }),
  disclosures: defineCollection({ loader: contentLoader('disclosures'), schema: COLLECTIONS.disclosures.schema }),
  references: defineCollection({ loader: contentLoader('references'), schema: COLLECTIONS.references.schema }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: COLLECTIONS.pages.schema }),
  offices: defineCollection({ loader: contentLoader('offices'), schema: COLLECTIONS.offices.schema }),
  statements: defineCollection({ loader: contentLoader('statements'), schema: COLLECTIONS.statements.schema }),
  withholdings: defineCollection({ loader: contentLoader('withholdings'), schema: COLLECTIONS.withholdings.schema }),
  themes: defineCollection({ loader: contentLoader('themes'), schema: COLLECTIONS.themes.schema }),
};
