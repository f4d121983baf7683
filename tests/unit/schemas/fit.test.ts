import { expectTypeOf, test } from 'vitest';
import type { z } from 'astro/zod';
import type { Disclosure } from '#domain/disclosure/disclosure.ts';
import type { Office } from '#domain/office/office.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Reference } from '#domain/reference/reference.ts';
import type { Statement } from '#domain/statement/statement.ts';
import type { Task } from '#domain/task/task.ts';
import type { Term } from '#domain/term/term.ts';
import type { Theme } from '#domain/theme/theme.ts';
import type { Withholding } from '#domain/withholding/withholding.ts';
import type { COLLECTIONS } from '#schemas/collections.ts';

type Output<Name extends keyof typeof COLLECTIONS> = z.output<(typeof COLLECTIONS)[Name]['schema']>;

/** The fields at every depth and which of them may be missing, whatever stands in them. */
type Fields<T> = T extends readonly (infer Item)[]
  ? Fields<Item>[]
  : T extends object
    ? { [Name in keyof T]: Fields<NonNullable<T[Name]>> }
    : 'value';

/** True where a schema lets through what the domain expects, field for field. */
type Fits<Schema, Noun> = [Schema] extends [Noun]
  ? (<T>() => T extends Fields<Schema> ? 1 : 2) extends <T>() => T extends Fields<Noun> ? 1 : 2
    ? true
    : false
  : false;

/** The domain writes its own types out; the type checker (`npm run types`) proves that they are the schemas'. */
test('what a schema lets through is what the domain expects, no field more and no field less', () => {
  expectTypeOf<Fits<Output<'disclosures'>, Disclosure>>().toEqualTypeOf<true>();
  expectTypeOf<Fits<Output<'offices'>, Office>>().toEqualTypeOf<true>();
  expectTypeOf<Fits<Output<'plans'>, Plan>>().toEqualTypeOf<true>();
  expectTypeOf<Fits<Output<'references'>, Reference>>().toEqualTypeOf<true>();
  expectTypeOf<Fits<Output<'statements'>, Statement>>().toEqualTypeOf<true>();
  expectTypeOf<Fits<Output<'tasks'>, Task>>().toEqualTypeOf<true>();
  expectTypeOf<Fits<Output<'terms'>, Term>>().toEqualTypeOf<true>();
  expectTypeOf<Fits<Output<'themes'>, Theme>>().toEqualTypeOf<true>();
  expectTypeOf<Fits<Output<'withholdings'>, Withholding>>().toEqualTypeOf<true>();
});

test('a field that one of the two forgot is no fit', () => {
  type More = { note?: string | undefined };
  expectTypeOf<Fits<Output<'themes'> & More, Theme>>().toEqualTypeOf<false>();
  expectTypeOf<Fits<Output<'themes'>, Theme & More>>().toEqualTypeOf<false>();
  expectTypeOf<Fits<{ files: ({ path: string } & More)[] }, { files: { path: string }[] }>>().toEqualTypeOf<false>();
  expectTypeOf<Fits<{ files: { path: string }[] }, { files: ({ path: string } & More)[] }>>().toEqualTypeOf<false>();
  expectTypeOf<Fits<Output<'themes'>, Omit<Theme, 'name'> & { name?: string }>>().toEqualTypeOf<false>();
});
