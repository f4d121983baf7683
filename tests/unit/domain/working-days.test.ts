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
const published = (formedOn: string, publishedAt: string) =>
  timelinessOf({ formedOn, publishedAt, publishedBasis: 'attested' }, workingCalendar);

describe.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Europe/London'])('in %s', (tz) => {
  test.each(cases.cases)('$id: formed $formed, the last day is $lastDay ($why)', ({ formed, lastDay, lateFrom }) => {
    process.env.TZ = tz;
    expect(addWorkingDays(formed, 20, workingCalendar)).toBe(lastDay);
    expect(published(formed, `${lastDay} 23:59`)).toEqual({ verdict: 'in-time', lastDay });
    expect(published(formed, `${lateFrom} 00:00`)).toEqual({ verdict: 'late', lastDay, daysLate: 1 });
  });
  test.each(cases.beyondTheCalendar)('$id: formed $formed, $why', ({ formed, lastDay }) => {
    process.env.TZ = tz;
    expect(addWorkingDays(formed, 20, workingCalendar) ?? null).toBe(lastDay);
  });
});

const covered = fc.integer({ min: 0, max: 365 * 20 }).map((days) => addDays('2004-06-01', days));

/** The same law counted the slow way: a list of all days, from which the days off are struck. */
function naiveLastDay(formed: string): string | undefined {
  const { daysOff, daysWorkedInstead } = workingCalendar;
  const next = Array.from({ length: 90 }, (_, index) => addDays(formed, index + 1));
  const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  return next.filter((day) => daysWorkedInstead.has(day) || (!daysOff.has(day) && !isWeekend(day)))[19];
}

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
  test('the day of publication decides, against a count day by day', () => {
    fc.assert(
      fc.property(covered, fc.nat({ max: 60 }), (formed, after) => {
        const day = addDays(formed, after);
        expect(published(formed, day)?.verdict).toBe(day > (naiveLastDay(formed) ?? '') ? 'late' : 'in-time');
      }),
      { numRuns: 1000 },
    );
  });
  test('once late, every later day is late', () => {
    fc.assert(
      fc.property(covered, fc.nat({ max: 60 }), fc.nat({ max: 30 }), (formed, after, more) => {
        const day = addDays(formed, after);
        return published(formed, day)?.verdict !== 'late' || published(formed, addDays(day, more))?.verdict === 'late';
      }),
    );
  });
});

describe('beyond the published calendar nothing is guessed', () => {
  const { lastYear } = workingCalendar;
  test.each(['2003-10-01', `${lastYear + 1}-01-01`])('%s', (date) =>
    expect(isWorkingDay(date, workingCalendar)).toBeUndefined(),
  );
  test('a count that runs over the last year', () =>
    expect(addWorkingDays(`${lastYear}-12-20`, 20, workingCalendar)).toBeUndefined());
  test.each([
    [`${lastYear}-12-20`, `${lastYear}-12-31`, 'in-time'],
    [`${lastYear}-12-20`, `${lastYear + 1}-01-05`, 'unknown'],
    [`${lastYear}-11-02`, `${lastYear + 1}-03-01`, 'late'],
    ['1998-06-01', '1998-06-02', 'unknown'],
  ])('formed %s, published %s: %s', (formed, day, verdict) =>
    expect(published(formed, day)).toMatchObject({ verdict }),
  );
});

describe('timelinessOf', () => {
  test('a day off after the 20th working day is late, however many follow', () => {
    expect(published('2020-01-10', '2020-02-16')).toMatchObject({ verdict: 'late', daysLate: 2 });
    expect(published('2021-09-02', '2021-10-07')).toMatchObject({
      verdict: 'late',
      lastDay: '2021-09-30',
      daysLate: 7,
    });
  });
  test('on the day itself is in time', () =>
    expect(published('2021-09-17', '2021-09-17')).toMatchObject({ verdict: 'in-time' }));
  test('a date read off an address is not judged', () =>
    expect(
      timelinessOf({ formedOn: '2021-09-17', publishedAt: '2021-12-30', publishedBasis: 'address' }, workingCalendar),
    ).toBeUndefined());
  test('without a day of formation there is nothing to judge', () =>
    expect(timelinessOf({ publishedAt: '2021-12-30', publishedBasis: 'attested' }, workingCalendar)).toBeUndefined());
});
