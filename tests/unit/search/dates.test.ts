import { describe, expect, test } from 'vitest';
import { isDate, otherDates, spokenDates } from '#search/dates.ts';

describe('dates', () => {
  test.each(['2021-09-17', '2021.9.17', '2021/09/17', '2021年09月17日', '2021年9月17号'])('%s is one day', (typed) =>
    expect(spokenDates(typed)).toBe('2021年9月17日'),
  );
  test.each(['XM00144-03-01-2020-001', '2021-09-171', '12021-09-17', '0144-03-01'])('%s is no day', (typed) =>
    expect(spokenDates(typed)).toBe(typed),
  );
  test.each([
    ['2021-09-17', '2021年9月17日'],
    ['2021-09', '2021年9月'],
    ['2021/9', '2021年9月'],
    ['2021.09', '2021年9月'],
    ['2021年09月', '2021年9月'],
    ['20210917', '2021年9月17日'],
    ['9月17号', '9月17日'],
    ['二〇二一年九月十七日', '2021年9月17日'],
    ['二○二一年十二月三十一日', '2021年12月31日'],
    ['二零二一年九月', '2021年9月'],
    ['九月十七日', '9月17日'],
    ['通知 2021-09', '通知 2021年9月'],
  ])('%s may mean %s', (typed, read) => expect(otherDates(typed)).toBe(read));
  test.each([
    '2021',
    '2021年',
    '2021年9月',
    '2021年9月17日',
    'XM00144-33-07-2025-009',
    '2021-28',
    '20222051',
    '十三五',
    '86号',
  ])('%s means what it says', (typed) => expect(otherDates(typed)).toBeUndefined());
  test.each([
    ['2021年7月', true],
    ['2021-07-01', true],
    ['2021年', true],
    ['7月5日', true],
    ['17号', false],
    ['17日', true],
    ['九月十七日', true],
    ['20210917', true],
    ['二〇二一年九月', true],
    ['2021年7月通知', false],
    ['预算', false],
  ])('%s: nothing but a date is %s', (typed, is) => expect(isDate(typed)).toBe(is));
});
