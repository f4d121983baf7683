import { addDays, dayOf, type CalendarDate, type Moment } from '../date/calendar-date.ts';
import type { StateTrace } from '../commitment/derive-state.ts';
import type { Change, ChangeKind } from '../history/change.ts';
import type { Look } from '../look/look.ts';
import type { CommitmentRecord, DisclosureRecord, PlanRecord, StatementRecord, TaskRecord } from './ledger.ts';
import { shown } from './list-pages.ts';

/** Days on which something changed; a missing one counts for nothing. */
type Days = readonly (Moment | undefined)[];

/** The latest of some days; nothing where none is known. */
export function latestDay(days: Days): CalendarDate | undefined {
  let latest: CalendarDate | undefined;
  for (const each of days)
    if (each !== undefined && (latest === undefined || dayOf(each) > latest)) latest = dayOf(each);
  return latest;
}

const on = (changes: readonly Change[]): Moment[] => changes.map((change) => change.on);

/** When what a list says of a disclosure changed: recorded, published, corrected, withdrawn. */
export const daysOfDisclosure = ({
  recordedOn,
  publication,
  publishedAt,
  withdrawn,
  changes,
}: DisclosureRecord): Days => [
  recordedOn,
  publication === 'published' ? publishedAt : undefined,
  publication === 'withdrawn' ? withdrawn?.on : undefined,
  ...on(changes),
];

/** When a statement was made, recorded, corrected, withdrawn. */
const daysOfStatement = ({ statedOn, recordedOn, isWithdrawn, withdrawn, changes }: StatementRecord): Days => [
  statedOn,
  recordedOn,
  isWithdrawn ? withdrawn?.on : undefined,
  ...on(changes),
];

/** When an address was last looked at, which its page says. */
export const daysOfLooks = (looks: readonly Look[]): Days => [looks.at(-1)?.on];

/** The day on which a state turned because a day had passed. */
const turnedOn = ({ rule, dueOn }: StateTrace): CalendarDate | undefined =>
  dueOn !== undefined && (rule === 'deadline-passed' || rule === 'interval-passed') ? addDays(dueOn, 1) : undefined;

/** What is changed of an item may make its promise stand otherwise: its dates, or whether it is in force. */
const MOVES_A_STATE: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['correction', 'validity']);

const daysOfState = ({ trace, keptBy, statements, left }: CommitmentRecord): Days => [
  turnedOn(trace),
  ...left,
  ...keptBy.flatMap((item) =>
    daysOfDisclosure({ ...item, changes: item.changes.filter(({ kind }) => MOVES_A_STATE.has(kind)) }),
  ),
  ...statements.flatMap(daysOfStatement),
];

/** When what other pages say of a task changed: its title, and how its promises stand. */
const daysOfStanding = ({ plan, changes, commitments }: TaskRecord): Days => [
  plan.recordedOn,
  ...on(changes),
  ...commitments.flatMap(daysOfState),
];

/** When a task's own page changed: its words, and all that it shows under its promises. */
export const daysOfTask = (task: TaskRecord): Days => [
  ...daysOfStanding(task),
  ...task.left,
  ...task.commitments.map(({ checked }) => checked?.on),
  ...shown(task.related).flatMap(({ disclosure }) => daysOfDisclosure(disclosure)),
  ...task.commitments.flatMap(({ keptBy, related }) =>
    [...shown(keptBy), ...shown(related).map(({ disclosure }) => disclosure)].flatMap(daysOfDisclosure),
  ),
];

/** When a plan's table changed, or how one of its promises stands. */
export const daysOfPlan = ({ recordedOn, changes, tasks }: PlanRecord): Days => [
  recordedOn,
  ...on(changes),
  ...tasks.flatMap(daysOfStanding),
];

/** When what gathers tasks and shows the newest of its disclosures changed: an office, a theme, a reference. */
export const daysOfGathered = (
  tasks: readonly TaskRecord[],
  { disclosures, left = [] }: { disclosures: readonly DisclosureRecord[]; left?: Days },
): Days => [...tasks.flatMap(daysOfStanding), ...left, ...shown(disclosures).flatMap(daysOfDisclosure)];
