import { z } from 'astro/zod';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { salvage } from '#schemas/salvage.ts';
import { disclosureSchema } from '#schemas/disclosure.ts';
import { aDisclosure } from '../../support/factories.ts';

const inner = z.strictObject({ name: z.string(), on: z.iso.date().optional() });
const schema = z.strictObject({
  title: z.string().min(1),
  count: z.number().default(3),
  kind: z.enum(['notice', 'plan']),
  list: z.array(inner).default([]),
});
const good = { title: '甲', count: 1, kind: 'plan', list: [{ name: '乙' }] };

describe('of an entry that is refused, everything is read that can be', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['nothing is wrong', good, good, []],
    ['one field is', { ...good, kind: 'x' }, { ...good, kind: 'notice' }, [['kind']]],
    ['one is missing', { ...good, title: undefined }, { ...good, title: '' }, [['title']]],
    ['one has a default', { ...good, count: 'x' }, { ...good, count: 3 }, [['count']]],
    [
      'a row of a list is',
      { ...good, list: [{ name: '乙' }, { name: 7 }] },
      { ...good, list: [{ name: '乙' }, { name: '' }] },
      [['list', 1, 'name']],
    ],
    ['a list is none', { ...good, list: '乙' }, { ...good, list: [] }, [['list']]],
    ['there is no entry at all', '甲', { title: '', count: 3, kind: 'notice', list: [] }, [[]]],
  ])('%s', (_case, value, data, failed) => expect(salvage(schema, value)).toMatchObject({ data, failed }));

  test('a field under a name that is none counts as refused: who asks for it would be told that it is missing', () => {
    const { title, ...rest } = aDisclosure();
    expect(salvage(disclosureSchema, { ...rest, titel: title }).failed).toContainEqual(['title']);
  });

  test('whatever stands there, what comes out has the shape of the schema', () =>
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (title, list) => {
        const { data, failed } = salvage(schema, { ...good, title, list });
        expect(Object.keys(data as object)).toEqual(Object.keys(good));
        if (schema.safeParse({ ...good, title, list }).success) expect(failed).toEqual([]);
        else expect(failed.length).toBeGreaterThan(0);
      }),
    ));
});
