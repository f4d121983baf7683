import type { StateRule, StateTrace } from '#domain/commitment/derive-state.ts';
import type { KeepingItem, Punctuality } from '#domain/commitment/judge-deadline.ts';
import { BASIS_LABELS } from './labels.ts';
import { STATE_CAVEAT } from './state.ts';

/** `2024-03-20`, with what keeps a reader from trusting it too far. */
function itemDate({ publishedAt, publishedBasis }: KeepingItem): string {
  if (!publishedAt) return '没有见到公开日期';
  return publishedBasis === 'address' ? `${publishedAt}，${BASIS_LABELS.address}` : publishedAt;
}

const lastItem = ({ latest }: StateTrace): string =>
  latest ? `最近一件：${latest.title}（${itemDate(latest)}）。` : '';

const nothing = ({ lookedOn }: StateTrace): string => (lookedOn === undefined ? '；本站还没有专门找过' : '');

const MAIN: Readonly<Record<StateRule, (trace: StateTrace) => string>> = {
  aim: () => '这一条只是目标，没有可以核对的标准：只列出，不计入。',
  'item-recorded': (trace) => `登记了能兑现这一条的文件，没有见到它失效或废止。${lastItem(trace)}`,
  'item-current': (trace) =>
    `登记了能兑现这一条的文件，下次更新不晚于${trace.dueOn ?? ''}（${trace.authority ?? ''}）。${lastItem(trace)}`,
  'item-undated': (trace) => `登记了能兑现这一条的文件，但页面没有写明公开日期，不判断是否该更新。${lastItem(trace)}`,
  'interval-passed': (trace) =>
    `按${trace.authority ?? ''}，应在${trace.dueOn ?? ''}之前更新，已经过了。${lastItem(trace)}`,
  'deadline-passed': ({ dueOn = '', authority = '', ...trace }) =>
    `期限是${dueOn}（${authority}），已经过了；这一条下面还没有登记文件${nothing(trace)}。${STATE_CAVEAT}`,
  'statement-recorded': ({ statement }) =>
    `没有登记能兑现这一条的文件；牵头部门在${statement?.statedOn ?? ''}作了落实说明。`,
  'item-not-in-force': (trace) => `登记过能兑现这一条的文件，但已经失效或废止，不再算数。${lastItem(trace)}`,
  'none-recorded': () => '这一条下面还没有文件或说明。',
  'none-looked-for': (trace) => `这一条下面还没有文件或说明${nothing(trace)}。`,
};

function punctualityPhrase({ verdict, dueOn, authority, item, daysLate }: Punctuality): string {
  const deadline = `期限是${dueOn}（${authority}）`;
  if (verdict === 'met') return `${deadline}，最早的一件（${item.title}）在${itemDate(item)}公开，没有过期限。`;
  if (verdict === 'late')
    return `${deadline}，最早的一件（${item.title}）在${itemDate(item)}公开，晚了${daysLate ?? 0}天。`;
  const why = item.publishedAt ? `的公开日期只从网址看出（${item.publishedAt}），不一定准` : '没有见到公开日期';
  return `${deadline}；${item.title}${why}，所以是否按期不判断。`;
}

/** What follows for a promise with no item: a day still to come, or why there is none. */
function dayPhrase({ rule, dueOn, authority, interval, punctuality }: StateTrace): string {
  if (punctuality || ['aim', 'item-current', 'item-undated', 'interval-passed', 'item-recorded'].includes(rule))
    return '';
  const since = interval?.since ? `更新间隔从${interval.since}起算。` : '';
  if (dueOn) return rule === 'deadline-passed' ? since : `${since}期限是${dueOn}（${authority ?? ''}），还没有到。`;
  return interval
    ? `${interval.authority}，每${interval.months}个月一次，但没有写明从哪一天起算：登记到第一件以前，不判断是否过期。`
    : '没有哪条规定给出日期，所以不说它过期。';
}

/**
 * 为什么是这个状态, in whole sentences, with every fact the rule used. The day of the computation is no part of
 * it: as long as nothing turns, the words stay the same from one day to the next.
 */
export function stateReason(trace: StateTrace): string {
  const { rule, punctuality, statement, latest } = trace;
  const isElsewhere = punctuality !== undefined && latest === undefined;
  return [
    MAIN[rule](trace),
    rule === 'deadline-passed' && statement ? `牵头部门在${statement.statedOn}作了落实说明；说明不能代替文件。` : '',
    isElsewhere ? '说的是同一件东西的另一条承诺，已经登记了文件。' : '',
    punctuality ? punctualityPhrase(punctuality) : '',
    dayPhrase(trace),
  ].join('');
}
