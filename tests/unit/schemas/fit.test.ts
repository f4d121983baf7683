import { expectTypeOf, test } from 'vitest';
import type { z } from 'astro/zod';
import type { Nouns } from '#domain/ledger/ledger.ts';
import type { Theme } from '#domain/theme/theme.ts';
import type { COLLECTIONS, PublishedName } from '#schemas/collections.ts';

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

type Misfits = { [Name in keyof Nouns]: Fits<Output<Name>, Nouns[Name]> extends true ? never : Name }[keyof Nouns];

/** The domain writes its own types out; the type checker (`npm run types`) proves that they are the schemas'. */
test('what a schema lets through is what the domain expects, no field more and no field less', () => {
  expectTypeOf<Misfits>().toEqualTypeOf<never>();
  // A page of plain words is no noun of the ledger.
  expectTypeOf<Exclude<PublishedName, 'pages'>>().toEqualTypeOf<keyof Nouns>();
});

test('a field that one of the two forgot is no fit', () => {
  type More = { note?: string | undefined };
  expectTypeOf<Fits<Output<'themes'> & More, Theme>>().toEqualTypeOf<false>();
  expectTypeOf<Fits<Output<'themes'>, Theme & More>>().toEqualTypeOf<false>();
  expectTypeOf<Fits<{ files: ({ path: string } & More)[] }, { files: { path: string }[] }>>().toEqualTypeOf<false>();
  expectTypeOf<Fits<{ files: { path: string }[] }, { files: ({ path: string } & More)[] }>>().toEqualTypeOf<false>();
  expectTypeOf<Fits<Output<'themes'>, Omit<Theme, 'name'> & { name?: string }>>().toEqualTypeOf<false>();
});
