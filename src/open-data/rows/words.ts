import { z } from 'astro/zod';
import { COMMITMENT_STATES, type CommitmentState } from '#domain/commitment/vocabulary.ts';
import { LOOK_FINDINGS, type Look } from '#domain/look/look.ts';
import { LOOK_FINDING_LABELS, STATE_LABELS } from '#format/labels.ts';
import { choice } from '#schemas/fields.ts';
import { field, type FieldFacts } from '#schemas/field.ts';
import { nameOf, type FieldName } from '#schemas/field-name.ts';

/** Values as a row has them; what is not known is `null`, so that every row has every column. */
export const words = z.string();
export const list = z.array(z.string());
export const count = z.int().min(0);
/** `2024-03-20`. */
export const day = z.iso.date().meta({ dated: 'day' });
/** `2024-03-20 09:30` in Beijing time, or the day alone where the hour is not known. */
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/)
  .meta({ dated: 'moment' });
/** The address of a page or file. */
export const address = z.string().regex(/^(?:https?:\/)?\//);

/** A column that shows an authored field: it bears that field's name. */
export const shown = <S extends z.ZodType>(name: FieldName, schema: S, facts?: FieldFacts): S =>
  field(nameOf(name), schema, facts);

/** The column that names the row for ever. */
export const idOf = (example: string): typeof words => field('编号', z.string(), { help: '以后不变', example });

/** The column that leads to the row's page. */
export const addressColumn = field('网址', z.string().regex(/^(?:https?:\/)?\//));

/** A column for each state: how many promises stand in it. */
export const stateCounts = Object.fromEntries(
  COMMITMENT_STATES.map((state) => [state, field(STATE_LABELS[state], count, { help: '有几条承诺是这个状态' })]),
) as Record<CommitmentState, typeof count>;

/** An optional value of the ledger as a row has it. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null;

export const namesOf = (items: readonly { name: string }[]): string[] => items.map(({ name }) => name);
export const titlesOf = (items: readonly { title: string }[]): string[] => items.map(({ title }) => title);
export const refsOf = (items: readonly { ref: string }[]): string[] => items.map(({ ref }) => ref);

/** The last columns of what has an official address: whether that still answers. */
export const lookColumns = {
  lookedOn: field('官方网址查看日期', day.nullable(), { help: '最近一次看的日子；空着就是没有看过' }),
  lookFinding: field('官方网址查看结果', choice(LOOK_FINDINGS, LOOK_FINDING_LABELS).nullable()),
};
export const lookCells = (looks: readonly Look[]) => ({
  lookedOn: orNull(looks.at(-1)?.on),
  lookFinding: orNull(looks.at(-1)?.finding),
});
