import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingCalendar } from '#adapters/working-calendar.ts';
import { addDays, type CalendarDate } from '#domain/date/calendar-date.ts';
import { isWorkingDay, workingDaysBetween } from '#domain/date/working-days.ts';
import { answerDays, type Course, type Step } from '#domain/request/answer-days.ts';
import { answerTable } from '#domain/request/answer-table.ts';
import { NO_ANSWER_WORDS } from '#format/answer-days.ts';

const steps = (course: Course): Step[] => {
  const found = answerDays(course, workingCalendar);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const lastOf = (course: Course): CalendarDate => steps(course).at(-1)?.on ?? '';
const shown = (course: Course): string[] => steps(course).map(({ kind, on }) => `${on} ${kind}`);

describe('the last lawful day of an answer', () => {
  test.each<[string, Course, CalendarDate]>([
    ['passes over the days off and counts the weekends worked instead', { receivedOn: '2021-09-17' }, '2021-10-21'],
    ['does not count the day of receipt, even on a day off', { receivedOn: '2024-10-01' }, '2024-11-01'],
    ['is as far again with approval', { receivedOn: '2024-03-01', isExtended: true }, '2024-04-28'],
    [
      'counts from the day a completed request came',
      { receivedOn: '2024-03-01', completedOn: '2024-03-11' },
      '2024-04-09',
    ],
  ])('%s', (_, course, day) => expect(lastOf(course)).toBe(day));

  test('leaves out the days on which others were asked', () =>
    expect(shown({ receivedOn: '2024-06-03', askedOn: '2024-06-05', repliedOn: '2024-06-12' })).toEqual([
      '2024-06-03 received',
      '2024-06-05 asked',
      '2024-06-12 replied',
      '2024-06-13 completion',
      '2024-07-08 answer',
    ]));
  test('gives a third party that has not answered all the time it has', () =>
    expect(shown({ receivedOn: '2024-06-03', askedOn: '2024-06-05' })).toContain('2024-06-27 replies-by'));
  test('says both days where the time was made longer', () =>
    expect(shown({ receivedOn: '2024-03-01', isExtended: true }).slice(-2)).toEqual([
      '2024-03-29 answer',
      '2024-04-28 extended',
    ]));
});

describe('no day is told', () => {
  test.each<[string, Course]>([
    ['before-the-rules', { receivedOn: '2019-05-14' }],
    ['completed-before', { receivedOn: '2024-03-05', completedOn: '2024-03-04' }],
    ['asked-before', { receivedOn: '2024-03-05', completedOn: '2024-03-11', askedOn: '2024-03-06' }],
    ['replied-before', { receivedOn: '2024-03-05', askedOn: '2024-03-11', repliedOn: '2024-03-10' }],
    ['replied-before', { receivedOn: '2024-03-05', repliedOn: '2024-03-04' }],
    ['asked-after', { receivedOn: '2024-03-05', askedOn: '2024-06-03' }],
    ['no-calendar', { receivedOn: `${workingCalendar.lastYear}-12-20` }],
    ['no-calendar', { receivedOn: `${workingCalendar.lastYear}-12-01`, isExtended: true }],
    ['no-calendar', { receivedOn: `${workingCalendar.lastYear}-11-20`, askedOn: `${workingCalendar.lastYear}-12-18` }],
    ['no-calendar', { receivedOn: `${workingCalendar.lastYear + 1}-03-01` }],
  ])('where it would be a guess or makes no sense: %s', (reason, course) => {
    const found = answerDays(course, workingCalendar);
    expect(found).toBe(reason);
    expect(NO_ANSWER_WORDS[found as keyof typeof NO_ANSWER_WORDS]).toMatch(/\p{Script=Han}.*。$/u);
  });
});

describe('whatever the course', () => {
  const days = (most: number) => fc.option(fc.nat(most), { nil: undefined });
  const courses = fc
    .tuple(fc.nat(2300), fc.boolean(), days(30), days(12), fc.nat(40))
    .map(([since, isExtended, completion, asking, replying]): Course => {
      const receivedOn = addDays('2019-05-15', since);
      const completedOn = completion === undefined ? undefined : addDays(receivedOn, completion);
      const askedOn = asking === undefined ? undefined : addDays(completedOn ?? receivedOn, asking);
      return { receivedOn, isExtended, completedOn, askedOn, repliedOn: askedOn && addDays(askedOn, replying) };
    });
  test('the days in between, less those of asking, are 20 working days, or 40', () =>
    fc.assert(
      fc.property(courses, (each) => {
        const found = answerDays(each, workingCalendar);
        fc.pre(typeof found !== 'string');
        const last = found.at(-1)?.on ?? '';
        expect(isWorkingDay(last, workingCalendar)).toBe(true);
        const start = each.completedOn ?? each.receivedOn;
        const all = workingDaysBetween(start, last, workingCalendar) ?? NaN;
        const until = [each.repliedOn ?? '', last].sort()[0] ?? '';
        const asking =
          each.askedOn && each.askedOn < last ? (workingDaysBetween(each.askedOn, until, workingCalendar) ?? NaN) : 0;
        expect(all - asking).toBe(each.isExtended ? 40 : 20);
      }),
    ));
});

describe('the table', () => {
  const year = workingCalendar.lastYear;
  const rows = answerTable(year, workingCalendar);
  test('says of every day of the year what the calculator says, as far as the calendar goes', () => {
    for (const { from, to, answer, extended } of rows)
      for (let day = from; day <= to; day = addDays(day, 1)) {
        expect(lastOf({ receivedOn: day })).toBe(answer);
        if (extended) expect(lastOf({ receivedOn: day, isExtended: true })).toBe(extended);
      }
    expect(rows[0]?.from).toBe(`${year}-01-01`);
    expect(answerDays({ receivedOn: addDays(rows.at(-1)?.to ?? '', 1) }, workingCalendar)).toBe('no-calendar');
  });
  test('leaves out no day', () => {
    for (const [index, { from }] of rows.entries())
      if (index > 0) expect(addDays(rows[index - 1]?.to ?? '', 1)).toBe(from);
  });
});
