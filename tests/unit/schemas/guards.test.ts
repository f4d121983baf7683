import { describe, expect, test } from 'vitest';
import { accountFor } from '#domain/history/account.ts';
import { stepsOf } from '#domain/history/steps.ts';
import { COLLECTION_NAMES, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import type { Control } from '#schemas/field-model.ts';
import { guardOf } from '#schemas/guards.ts';

const GUARDED = COLLECTION_NAMES.filter((collection) => guardOf(collection) !== undefined);

/** All that may change without a word, written out: whoever frees a field has to say so here too. */
const FREE: Partial<Record<CollectionName, string[]>> = {
  plans: ['notice', 'transcription'],
  tasks: ['body', 'commitments.checked', 'legalBasis', 'references', 'themes'],
  disclosures: ['author', 'exemptions', 'offices', 'redirectFrom', 'references', 'review', 'themes'],
  statements: ['author', 'review'],
  withholdings: [],
};

test('what readers hold somebody to is guarded', () =>
  expect(GUARDED).toEqual(['plans', 'tasks', 'disclosures', 'statements', 'withholdings']));

/** Two values of a field that differ. */
function twoOf(control: Control): [unknown, unknown] {
  if (control.kind === 'list') return [[twoOf(control.item)[0]], [twoOf(control.item)[1]]];
  if (control.kind === 'group') {
    const pairs = control.fields.map(({ name, control: inner }) => [name, twoOf(inner)] as const);
    const at = (index: 0 | 1) => Object.fromEntries(pairs.map(([name, pair]) => [name, pair[index]]));
    return [at(0), at(1)];
  }
  return ['甲', '乙'];
}

/** Every field with a value that changes, those of a promise each by itself; the record of changes is none. */
function fieldsOf(collection: CollectionName): [field: string, before: object, after: object][] {
  const whole = fieldsIn(collection)
    .filter(({ name }) => !['changes', 'commitments', 'dropped', 'withdrawn'].includes(name))
    .filter(({ name }) => !(collection === 'withholdings' && name === 'id'))
    .map(({ name, control }): [string, object, object] => {
      const [before, after] = twoOf(control);
      return [name, { [name]: before }, { [name]: after }];
    });
  const promise = fieldsIn(collection).find(({ name }) => name === 'commitments' && collection === 'tasks')?.control;
  const inner = promise?.kind === 'list' && promise.item.kind === 'group' ? promise.item.fields : [];
  const parts = inner
    .filter(({ name }) => name !== 'id')
    .map(({ name, control }): [string, object, object] => {
      const [before, after] = twoOf(control);
      const of = (value: unknown) => ({ commitments: [{ id: 'c1', [name]: value }] });
      return [`commitments.${name}`, of(before), of(after)];
    });
  const list: [string, object, object][] =
    collection === 'statements'
      ? [['commitments', { commitments: ['2024/01#c1'] }, { commitments: ['2024/01#c2'] }]]
      : [];
  return [...whole, ...parts, ...list];
}

const silentIn = (collection: CollectionName, before: object, after: object, bodies: [string, string]): string[] => {
  const guard = guardOf(collection);
  if (!guard) return [];
  const versions = [
    { facts: { ...after }, body: bodies[1] },
    { facts: { ...before }, body: bodies[0], at: '2024-04-01 10:00' },
  ];
  const rules = { guard, names: new Map<string, string>(), asOf: { on: '2024-06-30', at: '2024-06-30' } };
  return accountFor(stepsOf(versions, rules)).silent.map(({ path }) =>
    path.filter((step) => typeof step === 'string').join('.'),
  );
};

describe.each(GUARDED)('%s', (collection) => {
  const free = FREE[collection] ?? [];
  test.each(fieldsOf(collection))('%s', (field, before, after) =>
    expect(silentIn(collection, before, after, ['', ''])).toEqual(free.includes(field) ? [] : [field]),
  );
  test('the text under the fields', () =>
    expect(silentIn(collection, {}, {}, ['甲', '乙'])).toEqual(free.includes('body') ? [] : ['body']));
  test('nothing else is free', () => {
    const guard = guardOf(collection);
    expect([...(guard?.free ?? []), ...(guard?.isBodyFree ? ['body'] : [])].toSorted()).toEqual(free);
  });
});
