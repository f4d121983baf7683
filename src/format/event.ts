import {
  commitmentAddress,
  disclosureAddress,
  planAddress,
  referenceAddress,
  removedAddress,
  statementAddress,
  taskAddress,
  withholdingAddress,
} from '#domain/ledger/addresses.ts';
import type { Subject, TimelineEvent } from '#domain/timeline/event.ts';
import { CHANGE_LABELS, EVENT_LABELS, STATE_LABELS } from './labels.ts';
import { lookPhrase } from './look.ts';
import { circledNumeral } from './numerals.ts';
import { refPhrase } from './ref-phrase.ts';
import { stateReason } from './state-reason.ts';
import { taskPhrase } from './task-phrase.ts';

/** The page on which an event's entry stands; a statement has an address of its own there. */
export function eventAddress({ subject, turn, dropped }: TimelineEvent): string | undefined {
  if (turn) return commitmentAddress(turn.commitment.ref);
  switch (subject.collection) {
    case 'plans':
      return planAddress(subject.entry.year);
    case 'tasks':
      return taskAddress(subject.entry.ref) + (dropped ? `#${dropped.id}` : '');
    case 'disclosures':
      return disclosureAddress(subject.entry.ref);
    case 'references':
      return referenceAddress(subject.entry.id);
    case 'removals':
      return removedAddress(subject.entry.id);
    case 'withholdings':
      return withholdingAddress(subject.entry.id);
    case 'statements':
      return statementAddress(subject.entry);
  }
}

/** What it happened to, in words that stand alone. */
function subjectPhrase(subject: Subject): string {
  switch (subject.collection) {
    case 'plans':
      return `${subject.entry.tableTitle}（${subject.entry.documentNumber}）`;
    case 'tasks':
      return refPhrase({ task: subject.entry }) ?? '';
    case 'disclosures':
    case 'references':
      return `《${subject.entry.title}》`;
    case 'removals':
    case 'withholdings':
      return subject.entry.title;
    case 'statements': {
      const { office, statedOn, commitments } = subject.entry;
      const about = commitments.map(({ task, ordinal }) => `${taskPhrase(task)}承诺${circledNumeral(ordinal)}`);
      return `${office.name}${statedOn}的落实说明${about.length > 0 ? `（${about.join('、')}）` : ''}`;
    }
  }
}

export interface EventWords {
  /** 收录, 更正事实, 状态变了. */
  label: string;
  title: string;
  /** What more there is to say; empty where nothing is. */
  note: string;
}

function noteOf({ kind, subject, change, dropped, turn, look }: TimelineEvent): string {
  if (change) return change.note;
  if (dropped) return dropped.reason;
  if (turn) return `“${STATE_LABELS[turn.from]}”变为“${STATE_LABELS[turn.to]}”。${stateReason(turn.trace)}`;
  if (look) return lookPhrase(look);
  if (kind === 'withdrawn' && 'withdrawn' in subject.entry) return subject.entry.withdrawn?.reason ?? '';
  if (subject.collection === 'removals') return subject.entry.reason;
  if (subject.collection === 'plans') return `${subject.entry.tasks.length}项任务`;
  if (subject.collection === 'disclosures')
    return subject.entry.publication === 'withdrawn' ? '' : subject.entry.summary;
  return subject.collection === 'statements' && !subject.entry.isWithdrawn ? subject.entry.done : '';
}

/** An event in words. A note may be long: whoever shows it bounds it. */
export const eventWords = (event: TimelineEvent): EventWords => ({
  label: event.change ? CHANGE_LABELS[event.change.kind] : EVENT_LABELS[event.kind],
  title: event.turn
    ? (refPhrase({ commitment: event.turn.commitment }) ?? '')
    : event.dropped
      ? `${subjectPhrase(event.subject)}的承诺“${event.dropped.quote}”`
      : subjectPhrase(event.subject),
  note: noteOf(event),
});
