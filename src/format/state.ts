import type { StateCounts } from '#domain/commitment/count-states.ts';
import type { StateTrace } from '#domain/commitment/derive-state.ts';
import { COMMITMENT_STATES, type CommitmentState } from '#domain/commitment/vocabulary.ts';
import { STATE_LABELS } from './labels.ts';

/** Within sight wherever a state is shown or counted. */
export const STATE_CAVEAT = '没有收录，不等于没有公开。';

/** 承诺 is this site's word: said once, in plain sight, on the first page and on 对账结果. */
export const WORD_FOR_PROMISE = '通知里叫“工作要求”；“承诺”是本站的叫法。';

/** `已有公开1条；本站尚未收录3条`; states without any are left out. */
export const countsPhrase = (counts: StateCounts): string =>
  COMMITMENT_STATES.filter((state) => counts[state] > 0)
    .map((state) => `${STATE_LABELS[state]}${counts[state]}条`)
    .join('；');

/**
 * What was found, in one sentence that never leaves out what is kept, and says who counts: a nought is what this
 * site has, and nobody's record of publishing. `本站登记到：已有公开0条；本站尚未收录94条`.
 */
export const foundPhrase = (counts: StateCounts): string =>
  `本站登记到：${counts.kept > 0 ? '' : `${STATE_LABELS.kept}0条；`}${countsPhrase(counts)}`;

/** The state with what a deadline adds to it: `已有公开，比期限晚503天`. */
export function stateHeading(state: CommitmentState, { punctuality, statement }: StateTrace): string {
  const label = STATE_LABELS[state];
  if (state === 'lapsed') return statement ? `${label}；${STATE_LABELS.stated}` : label;
  if (punctuality?.verdict === 'late') return `${label}，比期限晚${punctuality.daysLate ?? 0}天`;
  return punctuality?.verdict === 'unjudged' ? `${label}，是否按期不判断` : label;
}

/** How each state is reached: the method in one sentence. */
export const STATE_METHOD: Readonly<Record<CommitmentState, string>> = {
  kept: '登记了能兑现这一条的文件，它已经公开，没有撤回、失效或废止。写明期限的，另写是否按期：晚了几天，或者为什么不判断。',
  stated: '没有登记这样的文件，但牵头部门对这一条作了写明日期的落实说明。',
  lapsed: '有规定写明期限，期限过了，这一条下面没有登记文件。有落实说明的，两样都写出来。没有收录，不等于没有公开。',
  due: '登记过文件，有规定写明多久更新一次，从最近一件算起，这段时间已经过了。',
  open: '这一条下面还没有登记文件或说明；没有规定写明期限，或者期限还没有到。没有收录，不等于没有公开。',
  uncounted: '只说方向、没有具体事情的话，没有可以核对的标准：只列出，不计入。',
};
