import type { StateTrace } from '#domain/commitment/derive-state.ts';
import type { StateCounts } from '#domain/commitment/count-states.ts';
import { COMMITMENT_STATES } from '#domain/commitment/vocabulary.ts';
import { BASIS_LABELS, STATE_LABELS } from './labels.ts';

function itemPhrase({ latest }: StateTrace): string {
  if (!latest) return '';
  const date = latest.publishedAt
    ? `${latest.publishedAt}${latest.publishedBasis === 'address' ? `，${BASIS_LABELS.address}` : ''}`
    : '公开日期未载明';
  return `最近一件：${latest.title}（${date}）。`;
}

/** 为什么是这个状态, in whole sentences, with every fact the rule used. */
export function stateReason(trace: StateTrace): string {
  const { rule, dueOn, authority, statement, computedOn } = trace;
  const sentences: Record<StateTrace['rule'], string> = {
    aim: '这是目标，没有可以核对的标准，只列出，不计入。',
    'deadline-passed': `期限是${dueOn ?? ''}（${authority ?? ''}），已经过了；登记在本条之下的，一件也没有。`,
    'interval-passed': `按${authority ?? ''}，应在${dueOn ?? ''}之前更新，已经过了。${itemPhrase(trace)}`,
    'item-recorded': `有公开事项登记为兑现本条，且未见它失效、废止。${itemPhrase(trace)}`,
    'item-current': `有公开事项登记为兑现本条，下次更新不晚于${dueOn ?? ''}（${authority ?? ''}）。${itemPhrase(trace)}`,
    'item-undated': `有公开事项登记为兑现本条，但页面没有载明公开日期，不判断是否该更新。${itemPhrase(trace)}`,
    'statement-recorded': `没有能兑现本条的公开事项；牵头部门在${statement?.statedOn ?? ''}作了落实说明。`,
    'none-recorded': dueOn
      ? `登记在本条之下的，一件也没有；期限是${dueOn}（${authority ?? ''}），还没有到。`
      : '没有一件公开事项或落实说明登记在本条之下；本条没有依据明确的期限，不判断逾期。',
    'none-looked-for': '没有一件公开事项或落实说明登记在本条之下；本站还没有专门查找过。',
  };
  return `${sentences[rule]}计算日：${computedOn}。`;
}

/** `已有公开1条，本站尚未收录3条`; states without any are left out. */
export const countsPhrase = (counts: StateCounts): string =>
  COMMITMENT_STATES.filter((state) => counts[state] > 0)
    .map((state) => `${STATE_LABELS[state]}${counts[state]}条`)
    .join('，');

/** How each state is reached: the method in one sentence. */
export const STATE_METHOD: Readonly<Record<(typeof COMMITMENT_STATES)[number], string>> = {
  kept: '有一件公开事项登记为兑现这条承诺，已经公开，没有撤回、失效或废止。规定了更新间隔的，还没有过期。',
  stated: '没有这样的公开事项，但牵头部门对这条承诺作了写明日期的落实说明。',
  due: '有依据的期限过了，一件也没有登记；或者有依据的更新间隔过了，最近一件已经旧了。没有依据的，一律不判断。',
  open: '没有一件公开事项或落实说明登记在这条承诺之下。没有收录，不等于没有公开。',
  uncounted: '只说方向、没有具体事情的话，没有可以核对的标准：列出来，不计数。',
};
