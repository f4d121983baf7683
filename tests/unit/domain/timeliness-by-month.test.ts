import { describe, expect, test } from 'vitest';
import { timelinessByMonth, type Judged } from '#domain/disclosure/timeliness-by-month.ts';
import { yearPhrase } from '#format/timeliness.ts';

const judged = (publishedAt: string, verdict: Judged['verdict'] = 'in-time'): Judged => ({ publishedAt, verdict });

describe('timeliness over a year', () => {
  const years = timelinessByMonth([
    judged('2024-03-20'),
    judged('2024-03-21 09:30', 'late'),
    judged('2024-12-31'),
    judged('2023-01-01', 'late'),
    judged('2022-05-01', 'unknown'),
  ]);
  test('has each publication in the month in which it came, newest year first', () => {
    expect(years.map(({ year }) => year)).toEqual(['2024', '2023']);
    expect(years[0]?.months.map(({ inTime, late }) => [inTime, late]).filter(([a = 0, b = 0]) => a + b > 0)).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect([years[0]?.months[2], years[0]?.months[11]]).toEqual([
      { inTime: 1, late: 1 },
      { inTime: 1, late: 0 },
    ]);
  });
  test('is said in counts', () =>
    expect(years.map(yearPhrase)).toEqual([
      '2024年公开、能判断的有3件：没有超过的2件，超过的1件。',
      '2023年公开、能判断的有1件：没有超过的0件，超过的1件。',
    ]));
  test('of nothing that can be judged there is none', () =>
    expect(timelinessByMonth([judged('2024-01-01', 'unknown')])).toEqual([]));
});
