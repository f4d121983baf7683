import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { LedgerSource } from '#domain/ledger/ledger.ts';
import { facetsOf } from '#search/facets.ts';
import { aDisclosure, aSource, aStatement, aWithholding, entry } from '../../support/factories.ts';

const facets = (over: Partial<LedgerSource> = {}) => facetsOf(buildLedger(aSource(over), asOfMoment('2024-06-30')));
const valuesOf = (name: string, over: Partial<LedgerSource> = {}): string[] =>
  facets(over).find((facet) => facet.name === name)?.values ?? [];

describe('a reader can narrow a search', () => {
  test('in these ways, in this order, under Chinese names', () =>
    expect(facets().map(({ name, label }) => [name, label])).toEqual([
      ['kind', '种类'],
      ['theme', '主题'],
      ['office', '部门'],
      ['year', '年份'],
      ['state', '状态'],
    ]));
  test('by every theme and office as they stand in their lists', () => {
    expect(valuesOf('theme')).toEqual(['检查计划']);
    expect(valuesOf('office')).toEqual(['综合科', '法制科']);
  });
  test('by every year of a plan or of an item, the newest first and each once', () =>
    expect(valuesOf('year', { disclosures: [entry('2022/a', aDisclosure()), entry('2024/b', aDisclosure())] })).toEqual(
      ['2024', '2022'],
    ));
  test('by kinds of which there is something', () => {
    expect(valuesOf('kind')).not.toContain('落实说明');
    expect(valuesOf('kind')).not.toContain('不予公开');
    expect(valuesOf('kind', { statements: [entry('2024/s', aStatement())] })).toContain('落实说明');
    expect(valuesOf('kind', { withholdings: [entry('an-juan', aWithholding())] })).toContain('不予公开');
  });
  test('but not by a kind of which all was withdrawn', () => {
    const withdrawn = aStatement({ withdrawn: { on: '2024-06-01', reason: '写错了' } });
    expect(valuesOf('kind', { statements: [entry('2024/s', withdrawn)] })).not.toContain('落实说明');
  });
  test('and is offered no way that has no value', () =>
    expect(facets({ themes: [], tasks: [] }).map(({ name }) => name)).not.toContain('theme'));
});
