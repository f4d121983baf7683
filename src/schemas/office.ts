import { z } from 'astro/zod';
import { OFFICE_KINDS } from '#domain/office/vocabulary.ts';
import { line, slug, text } from './fields.ts';

/** One row of `content/offices.yaml`. */
export const officeSchema = z.strictObject({
  /** 网址里的名字. */
  id: slug,
  /** 部门名称, as the notice writes it; entries refer to an office by this name. */
  name: line,
  /** 单个部门，还是“各部门”这样的统称. */
  kind: z.enum(OFFICE_KINDS).default('office'),
  /** 说明. */
  note: text.optional(),
});
export type Office = z.output<typeof officeSchema>;
