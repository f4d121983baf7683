import type {
  CommitmentRecord,
  DisclosureRecord,
  PlanRecord,
  StatementRecord,
  TaskRecord,
} from '#domain/ledger/ledger.ts';
import { stateHeading } from './state.ts';

/** One line of what is on record for a promise; an item has a page, and evidence may name one. */
export interface ReportLine {
  text: string;
  item?: DisclosureRecord;
  /** What a statement calls upon, where the line is of that. */
  evidence?: readonly string[];
}

/** How one promise stands, as a report says it; what is not known stays empty. */
export interface ReportPromise {
  commitment: CommitmentRecord;
  state: string;
  lines: ReportLine[];
  /** 待办; empty where nothing is. */
  todo: string;
}

export interface ReportSection {
  title: string;
  tasks: { task: TaskRecord; promises: ReportPromise[] }[];
}

/** 落实情况 of a plan in the notice's own order: its parts, its sections, its tasks. */
export interface PlanReport {
  title: string;
  parts: { title: string; sections: ReportSection[] }[];
}

function itemLine(item: DisclosureRecord): ReportLine {
  const known = [item.documentNumber, item.publishedAt && `${item.publishedAt}公开`].filter(Boolean).join('，');
  return { text: known === '' ? item.title : `${item.title}（${known}）`, item };
}

const statementLines = ({ office, statedOn, period, done, evidence, obstacles }: StatementRecord): ReportLine[] => [
  { text: `${office.name}${statedOn}说明（${period.from}至${period.to}）：${done}` },
  ...(evidence.length > 0 ? [{ text: `凭据：${evidence.join('；')}`, evidence }] : []),
  ...(obstacles === undefined ? [] : [{ text: `困难：${obstacles}` }]),
];

/** What remains to be done, as far as the ledger knows; where it knows of nothing, nothing. */
export function todoOf({ state, checkability, trace, task }: CommitmentRecord): string {
  const { dueOn, authority = '' } = trace;
  if (state === 'lapsed') return `期限${dueOn ?? ''}已过（${authority}）；公开过的，写明在哪里`;
  if (state === 'due') return `应在${dueOn ?? ''}之前更新（${authority}）`;
  if (state !== 'open') return '';
  const until = dueOn === undefined ? '' : `，期限${dueOn}（${authority}）`;
  return checkability === 'statement' ? `${task.lead.name}作出落实说明${until}` : `公开，或写明在哪里公开过${until}`;
}

const promiseOf = (commitment: CommitmentRecord): ReportPromise => ({
  commitment,
  state: stateHeading(commitment.state, commitment.trace),
  lines: [
    ...commitment.keptBy.map(itemLine),
    ...commitment.statements.filter(({ isWithdrawn }) => !isWithdrawn).flatMap(statementLines),
  ],
  todo: todoOf(commitment),
});

/** Every task of a plan with every promise: nothing is left out, and nothing is said that is not recorded. */
export function reportOf({ tableTitle, parts, tasks }: PlanRecord): PlanReport {
  const sectionOf = (id: string, title: string): ReportSection => ({
    title,
    tasks: tasks
      .filter(({ section }) => section === id)
      .map((task) => ({ task, promises: task.commitments.map(promiseOf) })),
  });
  return {
    title: `${tableTitle}落实情况`,
    parts: parts.map(({ title, sections }) => ({
      title,
      sections: sections.map((section) => sectionOf(section.id, section.title)),
    })),
  };
}
