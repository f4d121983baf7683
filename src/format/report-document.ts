import type { AsOf } from '#domain/date/as-of.ts';
import type { TableDocument } from '#domain/document/table-document.ts';
import { commitmentAddress, disclosureAddress } from '#domain/ledger/addresses.ts';
import type { PlanRecord } from '#domain/ledger/ledger.ts';
import { circledNumeral } from './numerals.ts';
import { reportOf, type ReportPromise } from './plan-report.ts';
import { foundPhrase, STATE_CAVEAT } from './state.ts';

/** What the columns of the notice's table and the two of ours are called. */
export interface ReportHeads {
  task: string;
  requirement: string;
  lead: string;
  responsible: string;
}
export const REPORT_HEADS = { findings: '落实情况（本站）', todo: '待办' } as const;

function foundLines({ commitment, state, lines }: ReportPromise, full: (path: string) => string): string[] {
  return [
    `${circledNumeral(commitment.ordinal)}“${commitment.quote}”`,
    `${state}。${full(commitmentAddress(commitment.ref))}`,
    ...lines.map(({ text, item }) => (item ? `${text}　${full(disclosureAddress(item.ref))}` : text)),
  ];
}

const todoLines = (promises: readonly ReportPromise[]): string[] =>
  promises.flatMap(({ commitment, todo }) => (todo === '' ? [] : [`${circledNumeral(commitment.ordinal)}${todo}`]));

/** What a report says of itself before its table: of which notice and day, what was counted, where to find it. */
export const reportLines = ({ documentNumber, counts }: PlanRecord, { on }: AsOf): string[] => [
  `通知：${documentNumber}。数据截至：${on}。`,
  `${foundPhrase(counts)}。${STATE_CAVEAT}`,
];

/**
 * The report of a plan in the layout of the notice's table: part, section, task, and beside it what was found.
 *
 * @param full the address of a page as a reader types it
 */
export function reportDocument(
  plan: PlanRecord,
  asOf: AsOf,
  heads: ReportHeads,
  full: (path: string) => string,
): TableDocument {
  const { title, parts } = reportOf(plan);
  return {
    title,
    lines: reportLines(plan, asOf),
    heads: [
      { text: heads.task, span: 2 },
      ...[heads.requirement, heads.lead, heads.responsible, REPORT_HEADS.findings, REPORT_HEADS.todo].map((text) => ({
        text,
        span: 1,
      })),
    ],
    widths: [4, 10, 21, 7, 7, 39, 12],
    rows: parts.flatMap((part) => [
      { heading: part.title },
      ...part.sections.flatMap((section) => [
        { heading: section.title },
        ...section.tasks.map(({ task, promises }) => ({
          cells: [
            `${task.number}.`,
            task.title,
            task.requirement,
            task.lead.name,
            task.responsible.map(({ name }) => name).join('\n'),
            promises.flatMap((promise) => foundLines(promise, full)).join('\n'),
            todoLines(promises).join('\n'),
          ],
        })),
      ]),
    ]),
  };
}
