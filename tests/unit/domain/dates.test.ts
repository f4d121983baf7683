import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOfMoment, hasCome } from '#domain/date/as-of.ts';
import { addDays, addMonths, daysBetween, isCalendarDate, isMoment } from '#domain/date/calendar-date.ts';
import { explainDate, explainMoment } from '#domain/date/explain-date.ts';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));

describe('calendar dates', () => {
  test.each(['2024-02-29', '2000-02-29', '2021-12-31'])('%s exists', (date) => expect(isCalendarDate(date)).toBe(true));
  test.each([
    '2021-02-29',
    '1900-02-29',
    '2021-02-30',
    '2021-13-01',
    '2021-00-10',
    '2021-1-1',
    '2021/01/01',
    '20210101',
    '',
  ])('%s does not', (date) => expect(isCalendarDate(date)).toBe(false));
  test.each([
    ['2021-09-17 09:30', true],
    ['2021-09-17 24:00', false],
    ['2021-09-17 9:30', false],
    ['2021-09-17T09:30', false],
    ['2021-09-17', true],
  ])('moment %s: %s', (text, valid) => expect(isMoment(text)).toBe(valid));
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-31', 120, '2034-03-31'],
  ])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));
  test('days added are days between', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -5000, max: 5000 }),
        (date, days) => daysBetween(date, addDays(date, days)) === days,
      ),
    );
  });
  test('every day reached exists', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 600 }), (date, months) => isCalendarDate(addMonths(date, months))),
    );
  });
});

describe('explaining what is no date', () => {
  test.each([
    ['2024-02-30', '2024年2月只有29天'],
    ['2024-04-31', '2024年4月只有30天'],
    ['2024/3/20', '写成 2024-03-20'],
    ['2024年3月20日', '写成 2024-03-20'],
    ['20240320', '写成 2024-03-20'],
    ['2024.3.20', '写成 2024-03-20'],
    ['2024–03–20', '减号'],
    ['2024-13-01', '没有13月'],
    ['明天', '2024-03-20'],
    ['2024-03-20T20:00:00Z', '写成 2024-03-21'],
    ['2024-03-20 09:30', '只写日期，不写钟点；写成 2024-03-20'],
  ])('%s → %s', (found, said) => expect(explainDate(found)).toContain(said));
  test.each([
    ['2024-03-20 9:30', '2024-03-20 09:30'],
    ['2024-03-20T09:30:00+08:00', '2024-03-20 09:30'],
    ['2024-03-20 25:00', '00:00 到 23:59'],
    ['2024-02-30 09:30', '2月只有29天'],
    ['2024-03-20T01:30:00Z', '写成 2024-03-20 09:30'],
    ['2024-03-20T16:30:00Z', '写成 2024-03-21 00:30'],
    ['2024-03-20T01:30:00.000+00:00', '写成 2024-03-20 09:30'],
    ['2024-03-20 09:30 PM', '写成 2024-03-20 21:30'],
    ['2024-03-20 12:05 AM', '写成 2024-03-20 00:05'],
    ['2024年3月20日下午3点半', '写成 2024-03-20 15:30'],
    ['2024年3月20日（星期三）上午9时', '写成 2024-03-20 09:00'],
    ['2024-03-20 中午12:30', '写成 2024-03-20 12:30'],
    ['2024-03-20 23:59:59', '不写秒；写成 2024-03-20 23:59'],
    ['2024-03-20 09：30', '写成 2024-03-20 09:30'],
    ['２０２４-03-20 ９:３０', '写成 2024-03-20 09:30'],
    ['20240320093015', '写成 2024-03-20 09:30'],
    ['2024-03-20 9:75', '00:00 到 23:59'],
    ['2024-03-20 24:00', '00:00 到 23:59'],
    ['2024-03-20 晚些时候', '钟点写成 2024-03-20 09:30'],
  ])('%s → %s', (found, said) => expect(explainMoment(found)).toContain(said));
});

describe('hasCome', () => {
  test.each([
    ['2024-06-30', '2024-06-30', true],
    ['2024-07-01', '2024-06-30', false],
    ['2024-06-30 15:00', '2024-06-30', true],
    ['2024-06-30 15:00', '2024-06-30 14:59', false],
    ['2024-06-30 15:00', '2024-06-30 15:00', true],
    ['2024-06-30', '2024-06-30 00:00', true],
  ])('%s as of %s: %s', (moment, asOf, come) => expect(hasCome(moment, asOfMoment(asOf))).toBe(come));
});
