import { describe, expect, test } from 'vitest';
import { applyRules } from '#domain/check/rules.ts';
import type { Disclosure } from '#domain/disclosure/disclosure.ts';
import { aCheckSource, aDisclosure, entry } from '../../support/factories.ts';

const findings = (...disclosures: [string, Partial<Disclosure>][]) =>
  applyRules(aCheckSource({ disclosures: disclosures.map(([id, over]) => entry(id, aDisclosure(over))) }));

describe('whoever reviewed it is not who wrote it', () => {
  const reviewed = (author: string, by: string) =>
    findings(['2024/a', { author, review: { by, on: '2024-03-19' } }]).map(({ path }) => path.join('.'));
  test.each([
    ['a blank', '张三', '张三 '],
    ['a blank between', '张三', '张 三'],
    ['a full-width blank', '张三', '　张三'],
    ['a full-width letter', '张A', '张Ａ'],
    ['a character that is not seen', '张三', '张\u200b三'],
  ])('and %s makes nobody another', (_, author, by) => expect(reviewed(author, by)).toContain('review.by'));
  test('two people of nearly one name are two', () => expect(reviewed('张三', '张三丰')).toEqual([]));
});

describe('a document number', () => {
  const number = { documentNumber: '示城序〔2024〕12号' };
  const warnings = (...args: Parameters<typeof findings>) =>
    findings(...args).filter(({ path }) => path.join('.') === 'documentNumber');
  test('that two items of a year bear is told at the second', () =>
    expect(warnings(['2024/a', number], ['2024/b', number])).toMatchObject([
      { severity: 'warning', found: number.documentNumber },
    ]));
  test('may be borne again by what was issued in place of the first', () =>
    expect(
      warnings(
        ['2024/a', { ...number, formedOn: '2024-01-01' }],
        ['2024/b', { ...number, formedOn: '2024-02-01', supersedes: ['2024/a'] }],
      ),
    ).toEqual([]));
  test('may stand in another year’s folder', () =>
    expect(warnings(['2023/a', number], ['2024/b', number])).toEqual([]));
});
