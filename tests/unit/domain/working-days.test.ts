import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { workingCalendar } from '#adapters/working-calendar.ts';
import { addDays } from '#domain/date/calendar-date.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#domain/date/working-days.ts';
import { timelinessOf } from '#domain/disclosure/timeliness.ts';
import cases from '../../fixtures/cases/working-days.json' with { type: 'json' };

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

describe.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Auckland'])('in %s', (tz) => {
  test.each(cases.cases)('20 working days after $formed is $lastDay ($why)', ({ formed, lastDay }) => {
    process.env.TZ = tz;
    expect(addWorkingDays(formed, 20, workingCalendar)).toBe(lastDay);
  });
});

const covered = fc.integer({ min: 0, max: 365 * 20 }).map((days) => addDays('2004-06-01', days));

describe('laws', () => {
  test('what is added lies between', () => {
    fc.assert(
      fc.property(covered, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const end = addWorkingDays(date, count, workingCalendar);
        return (
          end !== undefined &&
          isWorkingDay(end, workingCalendar) === true &&
          workingDaysBetween(date, end, workingCalendar) === count
        );
      }),
    );
  });
});

describe('beyond the published calendar nothing is guessed', () => {
  test.each(['2003-10-01', `${workingCalendar.lastYear + 1}-01-01`])('%s', (date) =>
    expect(isWorkingDay(date, workingCalendar)).toBeUndefined(),
  );
  test('a count that runs over the last year', () =>
    expect(addWorkingDays(`${workingCalendar.lastYear}-12-20`, 20, workingCalendar)).toBeUndefined());
});

describe('timelinessOf', () => {
  const formed = { formedOn: '2021-09-17', publishedBasis: 'attested' as const };
  test('on the last day it is on time', () =>
    expect(timelinessOf({ ...formed, publishedAt: '2021-10-21 17:30' }, workingCalendar)).toEqual({
      took: 20,
      lastDay: '2021-10-21',
      late: false,
    }));
  test('a day after it is late', () =>
    expect(timelinessOf({ ...formed, publishedAt: '2021-10-22' }, workingCalendar)).toMatchObject({
      took: 21,
      late: true,
    }));
  test('on the day itself took none', () =>
    expect(timelinessOf({ ...formed, publishedAt: '2021-09-17' }, workingCalendar)).toMatchObject({
      took: 0,
      late: false,
    }));
  test('a date read off an address is not judged', () =>
    expect(
      timelinessOf({ formedOn: '2021-09-17', publishedAt: '2021-12-30', publishedBasis: 'address' }, workingCalendar),
    ).toBeUndefined());
  test('without a day of formation there is nothing to judge', () =>
    expect(timelinessOf({ publishedAt: '2021-12-30', publishedBasis: 'attested' }, workingCalendar)).toBeUndefined());
});
