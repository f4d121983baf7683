import type { TaskRecord } from '#domain/ledger/ledger.ts';

/** `2021年第7项`: how a task is named in passing, and how search finds what has to do with it. */
export const taskPhrase = ({ plan, number }: Pick<TaskRecord, 'plan' | 'number'>): string =>
  `${plan.year}年第${number}项`;
