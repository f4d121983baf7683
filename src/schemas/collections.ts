import type { z } from 'astro/zod';
import { disclosureSchema } from './disclosure.ts';
import { fieldsOf, type Field } from './field-model.ts';
import { officeSchema } from './office.ts';
import { pageSchema } from './page.ts';
import { planSchema } from './plan.ts';
import { referenceSchema } from './reference.ts';
import { statementSchema } from './statement.ts';
import { taskSchema } from './task.ts';
import { themeSchema } from './theme.ts';
import { withholdingSchema } from './withholding.ts';
import { wordSchema } from './word.ts';

/** How a collection lies in the content folder. */
export interface CollectionShape {
  schema: z.ZodObject;
  /** A folder of entries, or one file that lists them. */
  layout: { folder: string; pattern: RegExp; example: string } | { file: string };
}

/**
 * Every collection: its schema and where its entries lie. `pattern` matches an entry's path inside
 * the folder; its first group is the id, which is the address.
 */
export const COLLECTIONS = {
  plans: { schema: planSchema, layout: { folder: 'plans', pattern: /^(\d{4})\.yaml$/, example: 'plans/2021.yaml' } },
  tasks: {
    schema: taskSchema,
    layout: { folder: 'tasks', pattern: /^(\d{4}\/\d{2})\.mdx$/, example: 'tasks/2021/07.mdx' },
  },
  disclosures: {
    schema: disclosureSchema,
    layout: {
      folder: 'disclosures',
      pattern: /^(\d{4}\/[a-z0-9]+(?:-[a-z0-9]+)*)\.mdx?$/,
      example: 'disclosures/2024/jiancha-jihua.md',
    },
  },
  statements: {
    schema: statementSchema,
    layout: {
      folder: 'statements',
      pattern: /^(\d{4}\/[a-z0-9]+(?:-[a-z0-9]+)*)\.md$/,
      example: 'statements/2024/jiedu-zeren.md',
    },
  },
  references: {
    schema: referenceSchema,
    layout: {
      folder: 'references',
      pattern: /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/,
      example: 'references/guobanfa-2021-12.yaml',
    },
  },
  pages: {
    schema: pageSchema,
    layout: { folder: 'pages', pattern: /^([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/, example: 'pages/about.mdx' },
  },
  offices: { schema: officeSchema, layout: { file: 'offices.yaml' } },
  themes: { schema: themeSchema, layout: { file: 'themes.yaml' } },
  withholdings: { schema: withholdingSchema, layout: { file: 'withholdings.yaml' } },
  /** For the check alone: nothing of it is published. */
  words: { schema: wordSchema, layout: { file: 'words.yaml' } },
} as const satisfies Record<string, CollectionShape>;

export type CollectionName = keyof typeof COLLECTIONS;
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** The fields of a collection's entries, in the order of the schema. */
export const fieldsIn = (collection: CollectionName): readonly Field[] => fieldsOf(COLLECTIONS[collection].schema);
