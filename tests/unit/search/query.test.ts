import { describe, expect, test } from 'vitest';
import { looserQueries } from '#search/query.ts';

const waysOf = (typed: string): string[] => looserQueries(typed, new Map()).map(({ word }) => word);

describe('what nothing holds as it was typed', () => {
  test.each([
    ['怎么申请', '申请'],
    ['法规处是干什么的', '法规处'],
    ['办公室在哪里', '办公室'],
    ['请问有哪些规划？', '规划'],
    ['什么时候公布预算', '公布预算'],
  ])('%s is asked for without the words of a question: %s', (typed, word) => expect(waysOf(typed)).toEqual([word]));
  test.each([
    ['2019年报', ['2019 年报', '2019年 报']],
    ['年度报告2019', ['年度报告 2019']],
    ['2024年总结', ['2024 年总结', '2024年 总结']],
  ])('%s is asked for with its number apart', (typed, words) => expect(waysOf(typed)).toEqual(words));
  test.each(['政策结读', '怎样', '预算 决算', '2021'])('%s stays as it is', (typed) =>
    expect(waysOf(typed)).toEqual([]),
  );
});
