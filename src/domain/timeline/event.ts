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
import type { Removal } from '../removal/removal.ts';
import type { DroppedCommitment } from '../task/task.ts';

/**
 * What can happen to a ledger: a plan or a thing published is recorded, a thing recorded before is
 * published, an office states, a thing is registered as not published, an entry is changed or withdrawn,
 * a promise or a page is listed no more, a state turns, the official address of an entry is found dead, or there again.
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
  'removed',
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
  | { collection: 'removals'; entry: Removal }
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

/** How an entry is called in what is told of it, for ever: an item that moved, by the first of its addresses. */
export function toldKey(subject: Subject): string {
  const [first] = subject.collection === 'disclosures' ? subject.entry.redirectFrom : [];
  return first === undefined ? entryKey(subject) : `${subject.collection}/${first}`;
}

/** A few signs made of some words (FNV-1a), the same wherever they stand. */
function signOf(words: string): string {
  let hash = 0x811c9dc5;
  for (const sign of words) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).slice(-4);
}

/**
 * What tells a change from others of its entry: what it says, and not its place, which one that comes later may take;
 * of two that say the same, which comes first in the record.
 *
 * @param changes the record of the entry
 */
export function changeMark(change: Change, changes: readonly Change[]): string {
  const { on, kind, note } = change;
  const nth = changes.filter((each) => each.on === on && each.kind === kind && each.note === note).indexOf(change);
  return `${on.replace(' ', 'T')}:${kind}:${signOf(note)}${nth > 0 ? `:${nth}` : ''}`;
}

/** The key of the event that tells of a change of an entry. */
export const changeKey = (told: string, change: Change, changes: readonly Change[]): string =>
  `changed:${told}:${changeMark(change, changes)}`;
