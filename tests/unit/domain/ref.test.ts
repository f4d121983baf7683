import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitmentAddress } from '#domain/ledger/addresses.ts';
import {
  commitmentId,
  commitmentRef,
  planRef,
  slugRef,
  taskNumber,
  taskRef,
  yearlyRef,
  yearOfRef,
  type RefForm,
} from '#domain/ref/ref.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import * as fields from '#schemas/fields.ts';

const year = fc.integer({ min: 1949, max: 9999 }).map(String);
const number = fc.integer({ min: 1, max: 99 }).map(taskNumber);
const id = fc.nat({ max: 500 }).map((n) => `c${n + 1}`);
const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const slug = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'));
const task = fc.record({ year, number }).map((parts) => taskRef.write(parts));

type Parts = Readonly<Record<string, string>>;
const FORMS: readonly [string, RefForm<Parts>, fc.Arbitrary<Parts>][] = [
  ['a plan', planRef, fc.record({ year })],
  ['a task', taskRef, fc.record({ year, number })],
  ['a commitment of a task', commitmentId, fc.record({ id })],
  ['a commitment', commitmentRef, fc.record({ task, id })],
  ['a disclosure or statement', yearlyRef, fc.record({ year, slug })],
  ['a reference', slugRef, fc.record({ slug })],
];

describe.each(FORMS)('the ref of %s', (_, form, parts) => {
  test('is read as it was written', () =>
    fc.assert(fc.property(parts, (given) => void expect(form.read(form.write(given))).toEqual(given))));

  test('is refused with anything before it, behind it or amiss in it', () =>
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom('/', '#', ' ', '\n', '年', 'A', '.', '-', '０'),
        fc.nat(),
        (given, odd, at) => {
          const ref = form.write(given);
          for (const place of [0, ref.length, at % ref.length]) {
            const text = ref.slice(0, place) + odd + ref.slice(place);
            // A minus sign amid the letters of a slug makes another slug.
            const read = form.read(text);
            expect(read === undefined || form.write(read) === text).toBe(true);
            if (place === 0 || place === ref.length || odd !== '-') expect(read).toBeUndefined();
          }
        },
      ),
    ));

  test('and whatever else is read at all is written back to the letter', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'2021/07#c1-ab') }), (text) => {
        const read = form.read(text);
        expect(form.is(text)).toBe(read !== undefined);
        if (read) expect(form.write(read)).toBe(text);
        else expect(() => form.parts(text)).toThrow(text);
      }),
    ));
});

/** What the schema of a field says, what a file of that name is taken for, and what the domain reads. */
describe('schemas, file names and the domain agree', () => {
  const { tasks, disclosures, statements, plans, references } = COLLECTIONS;
  test.each([
    ['2021/07', true],
    ['2021/00', false],
    ['2021/7', false],
    ['21/07', false],
    ['2021/007', false],
    ['2021/07#c1', false],
  ])('a task %s: %s', (ref, isRight) => {
    expect(taskRef.is(ref)).toBe(isRight);
    expect(fields.taskRef.safeParse(ref).success).toBe(isRight);
    expect(tasks.layout.pattern.test(`${ref}.mdx`)).toBe(isRight);
  });
  test.each([
    ['2021/07#c1', true],
    ['2021/07#c10', true],
    ['2021/07#c0', false],
    ['2021/07#c01', false],
    ['2021/07#1', false],
    ['2021/07#C1', false],
    ['2021/07', false],
    ['2021/7#c1', false],
    ['2021/07/#c1', false],
    ['2021/07#c1 ', false],
  ])('a commitment %s: %s', (ref, isRight) => {
    expect(commitmentRef.is(ref)).toBe(isRight);
    expect(fields.commitmentRef.safeParse(ref).success).toBe(isRight);
  });
  test.each([
    ['c1', true],
    ['c0', false],
    ['c01', false],
    ['1', false],
  ])('within its task %s: %s', (ref, isRight) => expect(fields.commitmentId.safeParse(ref).success).toBe(isRight));
  test.each([
    ['2021/xiachengzhi-86', true],
    ['2021/a', true],
    ['2021/Xiacheng', false],
    ['2021/a--b', false],
    ['2021/-a', false],
    ['2021/a_b', false],
    ['2021/年报', false],
    ['2021/', false],
    ['a', false],
  ])('a disclosure %s: %s', (ref, isRight) => {
    expect(yearlyRef.is(ref)).toBe(isRight);
    expect(fields.disclosureRef.safeParse(ref).success).toBe(isRight);
    expect(disclosures.layout.pattern.test(`${ref}.md`)).toBe(isRight);
    expect(statements.layout.pattern.test(`${ref}.md`)).toBe(isRight);
  });
  test('the id is the path without its extension', () => {
    expect(plans.layout.pattern.exec('2021.yaml')?.[1]).toBe('2021');
    expect(disclosures.layout.pattern.exec('2021/a-b.mdx')?.[1]).toBe('2021/a-b');
    expect(references.layout.pattern.exec('a-1.yaml')?.[1]).toBe('a-1');
    expect(references.layout.pattern.test('a-1xyaml')).toBe(false);
  });
});

test('every ref begins with its year', () =>
  expect(['2021', '2021/07', '2021/07#c1', '2021/a-b'].map(yearOfRef)).toEqual(['2021', '2021', '2021', '2021']));
test('a commitment stands on the page of its task', () =>
  expect(commitmentAddress('2021/07#c12')).toBe('/tasks/2021/07/#c12'));
