import { z } from 'astro/zod';
import {
  CHANGE_LABELS,
  CADENCE_LABELS,
  CHECKABILITY_LABELS,
  COMMITMENT_KIND_LABELS,
  DISCLOSURE_KIND_LABELS,
  EXTENT_LABELS,
  LEVEL_LABELS,
  OFFICE_KIND_LABELS,
  SIGHTING_LABELS,
  TITLE_ORIGIN_LABELS,
  VALIDITY_LABELS,
  WITHHOLDING_LABELS,
  BASIS_LABELS,
} from '#format/labels.ts';
import { fieldLabel } from '#format/field-labels.ts';
import { legalBasisLabel } from '#format/legal-basis.ts';
import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';
import { text } from '#schemas/fields.ts';
import { reviewSchema } from '#schemas/review.ts';
import { LEGAL_BASES } from '#domain/legal-basis.ts';
import { WITHHOLDING_ARTICLES } from '#domain/withholding/withholding.ts';

/** A value to choose, with what the clerk reads. */
export interface Option {
  value: string;
  label: string;
  /** Under which heading it stands, such as the task of a promise. */
  group?: string | undefined;
}

/** What a field points at: the choices are names of the content itself. */
export type Relation = 'office' | 'theme' | 'commitment' | 'task-or-commitment' | 'reference' | 'disclosure';

/** How one value is asked for. */
export type Control =
  | { kind: 'line' }
  | { kind: 'text' }
  | { kind: 'number' }
  | { kind: 'flag' }
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'relation'; relation: Relation }
  | { kind: 'group'; fields: readonly Field[] }
  | { kind: 'list'; item: Control };

/** One field of an entry, as the schema has it and the clerk reads it. */
export interface Field {
  name: string;
  label: string;
  isRequired: boolean;
  control: Control;
}

/** The words for each value of a vocabulary; a vocabulary without any shows its values. */
const VOCABULARIES: readonly Readonly<Record<string, string>>[] = [
  DISCLOSURE_KIND_LABELS,
  VALIDITY_LABELS,
  CHANGE_LABELS,
  BASIS_LABELS,
  COMMITMENT_KIND_LABELS,
  CHECKABILITY_LABELS,
  CADENCE_LABELS,
  LEVEL_LABELS,
  SIGHTING_LABELS,
  WITHHOLDING_LABELS,
  TITLE_ORIGIN_LABELS,
  EXTENT_LABELS,
  OFFICE_KIND_LABELS,
  Object.fromEntries(LEGAL_BASES.map((basis) => [basis, legalBasisLabel(basis)])),
];

const RELATIONS: Readonly<Record<string, Relation>> = {
  'disclosures.keeps': 'commitment',
  'disclosures.relatesTo.to': 'task-or-commitment',
  'disclosures.themes': 'theme',
  'disclosures.offices': 'office',
  'disclosures.references': 'reference',
  'disclosures.supersedes': 'disclosure',
  'disclosures.interprets': 'disclosure',
  'tasks.lead': 'office',
  'tasks.responsible': 'office',
  'tasks.themes': 'theme',
  'tasks.references': 'reference',
  'tasks.commitments.continues': 'commitment',
  'statements.commitments': 'commitment',
  'statements.office': 'office',
  'withholdings.office': 'office',
  'references.basedOn': 'reference',
  'plans.notice': 'disclosure',
};

/** Values that look like numbers: an enumeration of them comes out in the order of numbers. */
const ORDERS: readonly (readonly string[])[] = [LEGAL_BASES, WITHHOLDING_ARTICLES];

/** Fields whose short name says too little where they stand. */
const LABELS: Readonly<Record<string, string>> = {
  'disclosures.files.replaced.on': '哪一天替换',
  'disclosures.files.replaced.by': '换成哪个附件（文件位置）',
  'disclosures.review.by': '审查人',
  'statements.review.by': '审查人',
  'disclosures.exemptions.by': '审查人',
};

function optionsOf(set: readonly string[]): Option[] {
  const values =
    ORDERS.find((order) => order.length === set.length && order.every((each) => set.includes(each))) ?? set;
  const labels = VOCABULARIES.find((each) => values.every((value) => value in each)) ?? {};
  return values.map((value) => ({ value, label: labels[value] ?? value }));
}

/** The schema inside optional and default, and whether the field has to be there. */
function unwrap(schema: z.ZodType): { inner: z.ZodType; isRequired: boolean } {
  let inner: unknown = schema;
  let isRequired = true;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
    isRequired = false;
    inner = inner.unwrap();
  }
  return { inner: inner as z.ZodType, isRequired };
}

/** 发布审查 is one of two groups: whoever fills in a reviewer leaves the reason empty, and the other way round. */
const REVIEW = z.strictObject({
  by: text.optional(),
  on: text.optional(),
  bypassed: text.optional(),
});

function controlOf(schema: z.ZodType, path: string): Control {
  const relation = RELATIONS[path];
  if (schema === reviewSchema) return controlOf(REVIEW, path);
  if (schema instanceof z.ZodArray) return { kind: 'list', item: controlOf(schema.element as z.ZodType, path) };
  if (relation) return { kind: 'relation', relation };
  if (schema instanceof z.ZodObject) return { kind: 'group', fields: fieldsOf(schema, path) };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', options: optionsOf(schema.options.map(String)) };
  if (schema instanceof z.ZodBoolean) return { kind: 'flag' };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  return { kind: schema === text ? 'text' : 'line' };
}

function fieldsOf(schema: z.ZodObject, path: string): Field[] {
  return Object.entries(schema.shape).map(([name, each]) => {
    const { inner, isRequired } = unwrap(each as z.ZodType);
    return {
      name,
      label: LABELS[`${path}.${name}`] ?? (fieldLabel(name) || name),
      isRequired,
      control: controlOf(inner, `${path}.${name}`),
    };
  });
}

/** The form of a collection's entries, field by field, from the very schema that checks them. */
export const formOf = (collection: CollectionName): Field[] => fieldsOf(COLLECTIONS[collection].schema, collection);
