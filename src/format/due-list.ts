import {
  SOON_DAYS,
  STALE_DAYS,
  type DueCommitment,
  type DueList,
  type OfficeDuties,
  type Waiting,
} from '#domain/ledger/due-list.ts';
import type { Unreviewed } from '#domain/ledger/unreviewed.ts';
import type { CommitmentRecord } from '#domain/ledger/ledger.ts';

const LONGEST_WORDS = 40;

const promise = ({ ref, quote }: CommitmentRecord): string => `${ref}　${quote}`;
const due = ({ commitment, dueOn, authority }: DueCommitment): string =>
  `${promise(commitment)}　${dueOn}（${authority}）`;

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}（${lines.length}条）`, ...lines.map((line) => `    □ ${line}`)];
}

/** The first words of something long, for a list. */
const short = (text: string): string => {
  const characters = [...text.replace(/\s+/gu, ' ')];
  return characters.length > LONGEST_WORDS
    ? `${characters.slice(0, LONGEST_WORDS - 1).join('')}…`
    : characters.join('');
};

const unreviewed = ({ bypassed, ...each }: Unreviewed): string =>
  `${each.entry.ref}　${each.kind === 'disclosure' ? each.entry.title : `${each.entry.office.name}的落实说明：${short(each.entry.done)}`}　${
    bypassed === undefined ? '没有写审查人' : `未经审查的理由：${bypassed}`
  }`;

const waiting = ({ kind, id, title, on }: Waiting): string =>
  `${id}　${kind === 'disclosure' ? title : `落实说明：${short(title)}`}　${on}`;

function officeLines({ office, overdue, soon, unanswered, unchecked }: OfficeDuties): string[] {
  return [
    office.name,
    ...section('已过期限', overdue.map(due)),
    ...section(`${SOON_DAYS}天内到期`, soon.map(due)),
    ...section('要由部门说明，还没有说明', unanswered.map(promise)),
    ...section(
      `从未找过，或${STALE_DAYS}天没有再找`,
      unchecked.map((each) => `${promise(each)}　${each.checked ? `上次 ${each.checked.on}` : '从未找过'}`),
    ),
    '',
  ];
}

/** How the years are asked whose promises wait for a word. */
function askLines(offices: readonly OfficeDuties[]): string[] {
  const years = new Set(offices.flatMap(({ unanswered }) => unanswered.map(({ task }) => task.plan.year)));
  return [...years].map((year) => `  给各部门的表：npm run collect -- ${year}`);
}

/** The list as plain lines that print on paper, boxes to tick included. */
export function dueListLines({ on, offices, staleSources, reviews, ...rest }: DueList): string[] {
  const others = [
    ...askLines(offices),
    ...section(
      `来源超过${STALE_DAYS}天没有重看`,
      staleSources.map(({ disclosure, since }) => `${disclosure.ref}　${disclosure.title}　上次 ${since ?? '不知道'}`),
    ),
    ...section(
      '不予公开的事项到了复核日期',
      reviews.map(({ title, reviewOn }) => `${title}　${reviewOn}`),
    ),
    ...section('没有第二个人审查', rest.unreviewed.map(unreviewed)),
    ...section('写好了，还没有到公开的日子', rest.waiting.map(waiting)),
  ];
  const lines = [`待办清单　按 ${on} 计算`, '', ...offices.flatMap(officeLines), ...others];
  return offices.length + others.length === 0 ? [...lines, '没有要办的事。'] : lines;
}
