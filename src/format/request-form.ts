import type { CommitmentRecord, TaskRecord } from '#domain/ledger/ledger.ts';

/** What is asked for, by name and number: 条例第二十九条第二项; with more of it behind, where single promises are named. */
export const requestSubject = (
  { number, title, plan }: Pick<TaskRecord, 'number' | 'title'> & { plan: Pick<TaskRecord['plan'], 'documentNumber'> },
  asked: readonly unknown[],
): string =>
  `${plan.documentNumber}附表第${number}项“${title.replace(/。$/, '')}”形成的文件${asked.length > 0 ? '，其中：' : ''}`;

/**
 * The papers of one promise. How it went is no paper: a request for an answer is treated as an inquiry
 * (条例第三十八条), so papers are named that an office has.
 */
export const askedPapers = ({ quote, checkability }: Pick<CommitmentRecord, 'quote' | 'checkability'>): string =>
  checkability === 'checkable' ? `与“${quote}”有关的文件` : `与“${quote}”有关的工作方案、总结或者报送的落实情况材料`;

/** What a request leaves to whoever makes it, each beside its name (条例第二十九条). */
export const APPLICANT = [
  ['name', '姓名或者名称'],
  ['identity', '身份证明'],
  ['contact', '联系方式'],
] as const;

/** In what form the answer comes, and how. */
export const MANNERS = [
  ['form', '形式', ['纸质', '电子文件']],
  ['way', '途径', ['邮寄', '电子邮件', '自己去取']],
] as const;

export const BLANK = '＿＿＿＿＿＿';

interface Bureau {
  bureau: string;
  guide: { office?: string | undefined };
}

/** Whom a request goes to, as far as the bureau has said. */
export const requestedFrom = ({ bureau, guide: { office } }: Bureau): string =>
  bureau + (office ? `（${office}）` : '');

/** The whole request in words, with lines to fill in: what the page says before anything is ticked or typed. */
export const requestWords = (
  task: Parameters<typeof requestSubject>[0],
  asked: readonly Parameters<typeof askedPapers>[0][],
  site: Bureau,
): string =>
  [
    `交给：${requestedFrom(site)}`,
    ...APPLICANT.map(([, label]) => `${label}：${BLANK}`),
    `要的信息：${requestSubject(task, asked)}${asked.map(askedPapers).join('；')}`,
    ...MANNERS.map(([, label, ways]) => `${label}：${ways.map((way) => `□${way}`).join('　')}`),
    `申请日期：${BLANK}`,
  ].join('\n');
