import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { field } from '#schemas/field.ts';
import { fieldsOf } from '#schemas/field-model.ts';
import { withoutEmpty } from '#schemas/unset.ts';

const fields = fieldsOf(
  z.strictObject({
    title: field('标题', z.string()),
    number: field('文号', z.string().optional()),
    list: field('几项', z.array(z.string()).default([])),
    withdrawn: field('撤回', z.strictObject({ on: field('日期', z.string()) }).optional(), { isBegunOnPurpose: true }),
    rows: field('几行', z.array(z.strictObject({ note: field('说明', z.string().optional()) })).default([])),
  }),
);

describe('a field that may be left out and is left empty is unset', () => {
  test.each<[string, unknown, unknown]>([
    ['nothing', { number: null }, {}],
    ['blanks', { number: ' \u3000' }, {}],
    ['a list of nothing', { list: [null, ''] }, {}],
    ['one in a row', { rows: [{ note: '' }, { note: '甲' }] }, { rows: [{}, { note: '甲' }] }],
    ['an empty list is said on purpose', { list: [] }, { list: [] }],
    ['what has to be there is asked for', { title: '' }, { title: '' }],
    ['what is begun on purpose is asked about', { withdrawn: null }, { withdrawn: null }],
    ['what no schema knows is named elsewhere', { nummer: null }, { nummer: null }],
    ['no is an answer', { number: false }, { number: false }],
  ])('%s', (_case, data, left) => expect(withoutEmpty(fields, data)).toEqual(left));

  test('in every entry of a list, and never in what is none', () => {
    expect(withoutEmpty(fields, [{ number: null }, '甲'])).toEqual([{}, '甲']);
  });
});
