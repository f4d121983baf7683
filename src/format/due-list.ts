import { SOON_DAYS, STALE_DAYS, type DueCommitment, type DueList, type OfficeDuties } from '#domain/ledger/due-list.ts';
import type { CommitmentRecord } from '#domain/ledger/ledger.ts';

const promise = ({ ref, quote }: CommitmentRecord): string => `${ref}　${quote}`;
const due = ({ commitment, dueOn, authority }: DueCommitment): string =>
  `${promise(commitment)}　${dueOn}（${authority}）`;

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}（${lines.length}条）`, ...lines.map((line) => `    □ ${line}`)];
}

function officeLines({ office, overdue, soon, unchecked }: OfficeDuties): string[] {
  return [
    office.name,
    ...section('已过期限', overdue.map(due)),
    ...section(`${SOON_DAYS}天内到期`, soon.map(due)),
    ...section(
      `从未找过，或${STALE_DAYS}天没有再找`,
      unchecked.map((each) => `${promise(each)}　${each.checked ? `上次 ${each.checked.on}` : '从未找过'}`),
    ),
    '',
  ];
}

/** The list as plain lines that print on paper, boxes to tick included. */
export function dueListLines({ on, offices, staleSources, reviews }: DueList): string[] {
  const lines = [
    `待办清单　按 ${on} 计算`,
    '',
    ...offices.flatMap(officeLines),
    ...section(
      `来源超过${STALE_DAYS}天没有重看`,
      staleSources.map(({ disclosure, since }) => `${disclosure.ref}　${disclosure.title}　上次 ${since ?? '不知道'}`),
    ),
    ...section(
      '不予公开的事项到了复核日期',
      reviews.map(({ title, reviewOn }) => `${title}　${reviewOn}`),
    ),
  ];
  return offices.length + staleSources.length + reviews.length === 0 ? [...lines, '没有要办的事。'] : lines;
}
