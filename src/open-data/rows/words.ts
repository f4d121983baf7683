import { z } from 'astro/zod';
import { COMMITMENT_STATES, type CommitmentState } from '#domain/commitment/vocabulary.ts';
import { STATE_LABELS } from '#format/labels.ts';
import { field, type FieldFacts } from '#schemas/field.ts';
import { nameOf, type FieldName } from '#schemas/field-name.ts';

/** Values as a row has them; what is not known is `null`, so that every row has every column. */
export const words = z.string();
export const list = z.array(z.string());
export const count = z.int().min(0);
/** `2024-03-20`. */
export const day = z.iso.date();
/** `2024-03-20 09:30` in Beijing time, or the day alone where the hour is not known. */
export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/);
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
