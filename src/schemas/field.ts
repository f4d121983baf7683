import { z } from 'astro/zod';
import type { Relation } from '#domain/check/relation.ts';
import { commitmentRef, taskRef } from '#domain/ref/ref.ts';

/** A value to choose, with what the clerk reads. */
export interface Option {
  value: string;
  label: string;
  /** Under which heading it stands, such as the task of a promise. */
  group?: string | undefined;
}

/** What is true of a field beside its shape: it stands here, and everything else is derived from it. */
export interface FieldFacts {
  /** What it explains to whoever fills it in; one or two Chinese sentences without a closing full stop. */
  help?: string;
  /** A value as it might stand there. */
  example?: string;
  /** What to write where nobody knows: no message may make somebody invent it. In Chinese, without a full stop. */
  ifUnknown?: string;
  /** What its value is the name or the id of: the check refuses what is not there, forms offer what is. */
  pointsAt?: Relation;
  /** Most entries leave it out: forms fold it away, questions and sheets leave it to those who ask for it. */
  isRare?: true;
  /** No reader's page shows it. Any other field has to be shown by one. */
  isInternal?: true;
  /** Of an entry that readers know already: nobody is asked for it in a new one. */
  isLater?: true;
  /** What a new entry begins with: the present moment, or the bureau's name. */
  initial?: 'now' | 'bureau';
  /**
   * This site's own sorting and looking about: it may change without a word to readers. Any other
   * field of an entry with a record of changes may not.
   */
  isOurs?: true;
  /** Words of others, taken over to the letter with whatever slips they have. */
  isVerbatim?: true;
  /** Readers still see it where the entry was withdrawn. */
  outlivesWithdrawal?: true;
  /** Readers see the entry from this day on, and not before. */
  isPublicFrom?: true;
  /** Whoever writes its name means it: left empty it is refused, where another optional field counts as left out. */
  isBegunOnPurpose?: true;
}

/** What zod keeps of a field: `title`, `description` and `examples` are words of JSON Schema. */
export interface Meta extends Omit<FieldFacts, 'help' | 'example' | 'pointsAt'> {
  title?: string;
  description?: string;
  examples?: string[];
  pointsAt?: Relation | undefined;
  /** Several lines of words, rather than one. */
  isLong?: boolean;
  /** The address of a page of others: `npm run sources` looks at it. */
  isWeb?: boolean;
  /** A day, or a moment, which may bear a clock too. */
  dated?: 'day' | 'moment';
  /** A vocabulary in its own order: an enumeration of numbers would come out in theirs. */
  options?: readonly Option[] | undefined;
}

/**
 * A field under the one name that forms, messages, questions, sheets and pages call it by.
 *
 * ```ts
 * contactOffice: field('联系部门', line.optional(), { help: '读者可以找谁', pointsAt: 'office' }),
 * ```
 */
export function field<S extends z.ZodType>(label: string, schema: S, { help, example, ...facts }: FieldFacts = {}): S {
  const meta: Meta = {
    title: label,
    ...(help === undefined ? {} : { description: help }),
    ...(example === undefined ? {} : { examples: [example] }),
    ...facts,
  };
  return schema.meta({ ...meta });
}

const WRITTEN: Readonly<Record<Relation, string>> = {
  office: '部门名称，要和 offices.yaml 里的一样',
  theme: '主题名称，要和 themes.yaml 里的一样',
  task: taskRef.shape,
  commitment: commitmentRef.shape,
  'task-or-commitment': '任务 2021/07，或承诺 2021/07#c1',
  reference: '依据的文件名，不带 .yaml',
  disclosure: '年份/文件名，不带 .md，例如 2024/jiancha-jihua',
  file: 'public 里的位置，例如 files/2024/jiancha-jihua.pdf',
};

/** How a value is written in a file, for those who write one by hand; nothing where any words will do. */
export function howWritten({ options, pointsAt }: Pick<Meta, 'options' | 'pointsAt'>): string {
  if (options) return `写其中一个：${options.map(({ label }) => label).join('；')}`;
  return pointsAt ? WRITTEN[pointsAt] : '';
}

/** What was said of this very schema; of what it wraps, nothing. */
export const metaOf = (schema: z.core.$ZodType): Meta => (z.globalRegistry.get(schema) ?? {}) as Meta;
