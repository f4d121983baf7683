import type { z } from 'astro/zod';
import { planRef, slugRef, taskRef, yearlyRef, type RefForm } from '#domain/ref/ref.ts';
import { disclosureSchema } from './disclosure.ts';
import { fieldsOf, type Field } from './field-model.ts';
import { lookedAtSchema } from './look.ts';
import { officeSchema } from './office.ts';
import { pageSchema } from './page.ts';
import { planSchema } from './plan.ts';
import { referenceSchema } from './reference.ts';
import { removalSchema } from './removal.ts';
import { statementSchema } from './statement.ts';
import { synonymSchema } from './synonym.ts';
import { taskSchema } from './task.ts';
import { termSchema } from './term.ts';
import { themeSchema } from './theme.ts';
import { withholdingSchema } from './withholding.ts';
import { wordSchema } from './word.ts';

interface FolderLayout {
  folder: string;
  /** Of an entry's id, which is its path inside the folder without the extension, and its address. */
  form: RefForm<unknown>;
  /** Matches an entry's path inside the folder; its first group is the id. */
  pattern: RegExp;
  /** A path from the content folder. */
  example: string;
}

/** Files inside a folder, named by the form of their entries' ids. */
const filesOf = (form: RefForm<unknown>, extension: string, example: string): FolderLayout => ({
  folder: example.slice(0, example.indexOf('/')),
  form,
  pattern: new RegExp(String.raw`^(${form.pattern})\.${extension}$`),
  example,
});

/** How a collection lies in the content folder. */
export interface CollectionShape {
  schema: z.ZodObject;
  /** A folder of entries, or one file that lists them. */
  layout: FolderLayout | { file: string };
  /** True where the text under the fields is this site's own explanation, which may change without a word. */
  isBodyOurs?: boolean;
}

/** Every collection: its schema and where its entries lie. */
export const COLLECTIONS = {
  plans: { schema: planSchema, layout: filesOf(planRef, 'yaml', 'plans/2021.yaml') },
  tasks: { schema: taskSchema, isBodyOurs: true, layout: filesOf(taskRef, 'mdx', 'tasks/2021/07.mdx') },
  disclosures: { schema: disclosureSchema, layout: filesOf(yearlyRef, 'mdx?', 'disclosures/2024/jiancha-jihua.md') },
  statements: { schema: statementSchema, layout: filesOf(yearlyRef, 'md', 'statements/2024/jiedu-zeren.md') },
  references: { schema: referenceSchema, layout: filesOf(slugRef, 'yaml', 'references/guobanfa-2021-12.yaml') },
  pages: { schema: pageSchema, layout: filesOf(slugRef, 'mdx', 'pages/about.mdx') },
  offices: { schema: officeSchema, layout: { file: 'offices.yaml' } },
  themes: { schema: themeSchema, layout: { file: 'themes.yaml' } },
  terms: { schema: termSchema, layout: { file: 'terms.yaml' } },
  withholdings: { schema: withholdingSchema, layout: { file: 'withholdings.yaml' } },
  /** Addresses where nothing of ours stands any more. */
  removals: { schema: removalSchema, layout: { file: 'removed.yaml' } },
  /** What came of looking at the addresses that entries name. */
  looks: { schema: lookedAtSchema, layout: { file: 'looks.yaml' } },
  synonyms: { schema: synonymSchema, layout: { file: 'synonyms.yaml' } },
  words: { schema: wordSchema, layout: { file: 'words.yaml' } },
} as const satisfies Record<string, CollectionShape>;

/** What is only for the check or the search, and on no page. */
const UNPUBLISHED = ['words', 'synonyms'] as const;

export type CollectionName = keyof typeof COLLECTIONS;
export type PublishedName = Exclude<CollectionName, (typeof UNPUBLISHED)[number]>;
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];
export const PUBLISHED_NAMES = COLLECTION_NAMES.filter(
  (name): name is PublishedName => !UNPUBLISHED.some((each) => each === name),
);

/**
 * An object with something for each of some collections. What goes with which name the type checker can't follow
 * through a loop: the caller says it once.
 */
export const eachCollection = <Result extends Partial<Record<CollectionName, unknown>>>(
  names: readonly (keyof Result & CollectionName)[],
  valueOf: (name: keyof Result & CollectionName) => unknown,
): Result => Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Result;

/** The fields of a collection's entries, in the order of the schema. */
export const fieldsIn = (collection: CollectionName): readonly Field[] => fieldsOf(COLLECTIONS[collection].schema);
