import { expect, test } from 'vitest';
import { timelinessPhrase } from '#format/timeliness.ts';

test.each<[Parameters<typeof timelinessPhrase>, string]>([
  [
    [{ verdict: 'in-time', lastDay: '2021-10-21' }, '2021-09-17'],
    '没有超过20个工作日（条例第二十六条），最后一天是2021-10-21',
  ],
  [[{ verdict: 'in-time' }, '2026-12-20'], '没有超过20个工作日（条例第二十六条）'],
  [
    [{ verdict: 'late', lastDay: '2020-02-14', daysLate: 1 }, '2020-01-10'],
    '超过20个工作日（条例第二十六条），最后一天是2020-02-14，晚了1天',
  ],
  [
    [{ verdict: 'late', lastDay: '2019-02-20', daysLate: 2 }, '2019-01-18'],
    '超过20个工作日（条例第二十六条），最后一天是2019-02-20，晚了2天。现行条例2019-05-15起施行，这件在它以前形成，只按同样的天数算',
  ],
  [
    [{ verdict: 'unknown' }, '2026-12-20'],
    '算不出：有一年的放假安排还没有公布，不知道20个工作日（条例第二十六条）的最后一天',
  ],
])('%j', (args, words) => expect(timelinessPhrase(...args)).toBe(words));
