import type { Turn } from '../commitment/turns.ts';
import type { Moment } from '../date/calendar-date.ts';
import type { Look } from '../look/look.ts';
import type { Change } from '../history/change.ts';
import type {
  CommitmentRecord,
  DisclosureRecord,
  OfficeRecord,
  PlanRecord,
  ReferenceRecord,
  StatementRecord,
  TaskRecord,
  ThemeRecord,
  WithholdingRecord,
} from '../ledger/ledger.ts';
import type { DroppedCommitment } from '../task/task.ts';

/**
 * What can happen to a ledger: a plan or a thing published is recorded, a thing recorded before is
 * published, an office states, a thing is registered as not published, an entry is changed or withdrawn,
 * a promise is listed no more, a state turns, the official address of an entry is found dead, or there again.
 */
export const EVENT_KINDS = [
  'plan',
  'recorded',
  'published',
  'stated',
  'withheld',
  'changed',
  'withdrawn',
  'dropped',
  'turned',
  'lost',
  'found',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What an event is about: one entry, by its noun. */
export type Subject =
  | { collection: 'plans'; entry: PlanRecord }
  | { collection: 'tasks'; entry: TaskRecord }
  | { collection: 'disclosures'; entry: DisclosureRecord }
  | { collection: 'references'; entry: ReferenceRecord }
  | { collection: 'statements'; entry: StatementRecord }
  | { collection: 'withholdings'; entry: WithholdingRecord };

/** What more there is to an event of some kinds. */
export interface EventFacts {
  change?: Change;
  dropped?: DroppedCommitment;
  look?: Look;
  turn?: Turn & { commitment: CommitmentRecord };
}

/** One thing that happened to the ledger, at one moment. */
export interface TimelineEvent extends EventFacts {
  /** The same in every build, and no other event's: `recorded:disclosures/2021/xiachengzhi-86`. */
  key: string;
  at: Moment;
  kind: EventKind;
  subject: Subject;
  /** Whom it concerns. */
  tasks: readonly TaskRecord[];
  offices: readonly OfficeRecord[];
  themes: readonly ThemeRecord[];
}

/** The ref of an entry within its collection. */
const refOf = ({ collection, entry }: Subject): string =>
  collection === 'plans' ? entry.year : 'ref' in entry ? entry.ref : entry.id;

/** How an entry is called among all: `disclosures/2021/xiachengzhi-86`. */
export const entryKey = (subject: Subject): string => `${subject.collection}/${refOf(subject)}`;

/**
 * What tells a change from others of its entry: two of a kind and one moment, by which comes first in the record.
 *
 * @param changes the record of the entry
 */
export function changeMark(change: Change, changes: readonly Change[]): string {
  const alike = changes.filter(({ on, kind }) => on === change.on && kind === change.kind);
  return `${change.on.replace(' ', 'T')}:${change.kind}:${alike.indexOf(change)}`;
}

/** The key of the event that tells of a change. */
export const changeKey = (entry: string, change: Change, changes: readonly Change[]): string =>
  `changed:${entry}:${changeMark(change, changes)}`;
