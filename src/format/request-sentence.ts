import type { TaskRecord } from '#domain/ledger/ledger.ts';

type Asked = Pick<TaskRecord, 'number'> & {
  plan: Pick<TaskRecord['plan'], 'documentNumber'>;
  commitments: readonly Pick<TaskRecord['commitments'][number], 'quote' | 'checkability'>[];
};

/**
 * What to copy into a request: papers that exist, by number and name. How a task went is no paper; a
 * request for an answer is treated as an inquiry (条例第三十八条). Quotes side by side take no 、 between
 * them (GB/T 15834).
 */
export function requestSentence({ number, plan, commitments }: Asked): string {
  const quotes = commitments
    .filter(({ checkability }) => checkability === 'checkable')
    .map(({ quote }) => `“${quote}”`);
  const papers = '该项的工作方案、总结或报送的落实情况材料';
  return `${plan.documentNumber}附表第${number}项任务形成的文件：${papers}${quotes.length > 0 ? `，以及${quotes.join('')}的有关文件` : ''}。`;
}
