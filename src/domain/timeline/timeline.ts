import type { AsOf } from '../date/as-of.ts';
import { hasCome } from '../date/as-of.ts';
import { dayOf, type Moment } from '../date/calendar-date.ts';
import { firstShown } from '../disclosure/first-shown.ts';
import type { Change } from '../history/change.ts';
import { isDead, turningLooks, type Look } from '../look/look.ts';
import type {
  DisclosureRecord,
  Ledger,
  PlanRecord,
  ReferenceRecord,
  StatementRecord,
  TaskRecord,
  WithholdingRecord,
} from '../ledger/ledger.ts';
import type { Removal } from '../removal/removal.ts';
import { byText } from '../text/by-text.ts';
import {
  changeMark,
  EVENT_KINDS,
  toldKey,
  type EventFacts,
  type EventKind,
  type Subject,
  type TimelineEvent,
} from './event.ts';

type Concerned = Pick<TimelineEvent, 'tasks' | 'offices' | 'themes'>;

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Tasks with the offices and themes that they are filed under. */
const concernedBy = (tasks: readonly TaskRecord[]): Concerned => ({
  tasks: unique(tasks),
  offices: unique(tasks.flatMap(({ lead, responsible }) => [lead, ...responsible])),
  themes: unique(tasks.flatMap(({ themes }) => themes)),
});

/** An event at a time; `nth` tells two of a kind, of one entry and one day, apart. */
type Write = (kind: EventKind, at: Moment, facts?: EventFacts, nth?: string) => TimelineEvent;

const writer =
  (subject: Subject, concerned: Concerned): Write =>
  (kind, at, facts = {}, nth = '') => ({
    key: `${kind}:${toldKey(subject)}${nth === '' ? '' : `:${nth}`}`,
    at,
    kind,
    subject,
    ...concerned,
    ...facts,
  });

/** The entries of a record of changes; that something was withdrawn is told by itself. */
const changeEvents = (changes: readonly Change[], write: Write): TimelineEvent[] =>
  changes
    .filter(({ kind }) => kind !== 'withdrawal')
    .map((change) => write('changed', change.on, { change }, changeMark(change, changes)));

/** When the official address was found dead, or there again. */
const lookEvents = (looks: readonly Look[], write: Write): TimelineEvent[] =>
  turningLooks(looks).map((look) => write(isDead(look) ? 'lost' : 'found', look.on, { look }, look.on));

function planEvents(plan: PlanRecord): TimelineEvent[] {
  const write = writer({ collection: 'plans', entry: plan }, concernedBy(plan.tasks));
  return [write('plan', plan.recordedOn), ...changeEvents(plan.changes, write)];
}

function taskEvents(task: TaskRecord): TimelineEvent[] {
  const write = writer({ collection: 'tasks', entry: task }, concernedBy([task]));
  return [
    ...changeEvents(task.changes, write),
    ...task.dropped.map((dropped) => write('dropped', dropped.on, { dropped }, dropped.id)),
    ...task.commitments.flatMap((commitment) =>
      commitment.turns.map((turn) =>
        write('turned', turn.on, { turn: { ...turn, commitment } }, `${commitment.id}:${turn.on}`),
      ),
    ),
  ];
}

/** Of one that was withdrawn, no more than that it came and went (行政处罚法第四十八条). */
function disclosureEvents(disclosure: DisclosureRecord): TimelineEvent[] {
  const { keeps, relatesTo, publication, recordedOn, publishedAt, withdrawn, changes } = disclosure;
  const { tasks } = concernedBy([...keeps, ...relatesTo].map(({ task }) => task));
  const write = writer(
    { collection: 'disclosures', entry: disclosure },
    { tasks, offices: disclosure.offices, themes: disclosure.themes },
  );
  const waited = publishedAt !== undefined && firstShown(disclosure) > dayOf(recordedOn);
  const came = waited ? write('published', publishedAt) : write('recorded', recordedOn);
  if (publication === 'withdrawn') return [came, ...(withdrawn ? [write('withdrawn', withdrawn.on)] : [])];
  return [came, ...changeEvents(changes, write), ...lookEvents(disclosure.looks, write)];
}

const referenceEvents = (reference: ReferenceRecord): TimelineEvent[] =>
  lookEvents(reference.looks, writer({ collection: 'references', entry: reference }, concernedBy(reference.tasks)));

function statementEvents(statement: StatementRecord): TimelineEvent[] {
  const { tasks } = concernedBy(statement.commitments.map(({ task }) => task));
  const { themes } = concernedBy(tasks);
  const write = writer({ collection: 'statements', entry: statement }, { tasks, offices: [statement.office], themes });
  const at = firstShown({ recordedOn: statement.recordedOn, publishedAt: statement.statedOn });
  const came = write('stated', at > dayOf(statement.recordedOn) ? at : statement.recordedOn);
  if (statement.isWithdrawn)
    return [came, ...(statement.withdrawn ? [write('withdrawn', statement.withdrawn.on)] : [])];
  return [came, ...changeEvents(statement.changes, write)];
}

function withholdingEvents(withholding: WithholdingRecord): TimelineEvent[] {
  const write = writer(
    { collection: 'withholdings', entry: withholding },
    { tasks: [], offices: [withholding.office], themes: [] },
  );
  const came = write('withheld', withholding.recordedOn);
  if (withholding.isWithdrawn)
    return [came, ...(withholding.withdrawn ? [write('withdrawn', withholding.withdrawn.on)] : [])];
  return [came, ...changeEvents(withholding.changes, write)];
}

/** That a page is listed no more, which leaves a word at its address. */
const removalEvent = (removal: Removal): TimelineEvent =>
  writer({ collection: 'removals', entry: removal }, concernedBy([]))('removed', removal.on);

/** Newest first; within a moment in the order of the kinds, then by key. */
const byMoment = (a: TimelineEvent, b: TimelineEvent): number =>
  byText(b.at, a.at) || EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind) || byText(a.key, b.key);

/** What the clock keeps from a ledger until its day. Whatever else is there is told, on whatever day its author put it. */
const BY_THE_CLOCK: ReadonlySet<EventKind> = new Set(['withdrawn', 'turned', 'lost', 'found']);

/** Everything that has happened to a ledger by its clock, newest first. What is only scheduled is in none of it. */
export function timelineOf(ledger: Ledger, asOf: AsOf = ledger.asOf): TimelineEvent[] {
  return [
    ...ledger.plans.flatMap(planEvents),
    ...ledger.tasks.flatMap(taskEvents),
    ...ledger.disclosures.filter(({ publication }) => publication !== 'scheduled').flatMap(disclosureEvents),
    ...ledger.statements.flatMap(statementEvents),
    ...ledger.withholdings.flatMap(withholdingEvents),
    ...ledger.references.flatMap(referenceEvents),
    ...ledger.removals.map(removalEvent),
  ]
    .filter(({ kind, at }) => !BY_THE_CLOCK.has(kind) || hasCome(at, asOf))
    .sort(byMoment);
}
