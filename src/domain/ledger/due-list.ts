import { addDays, daysBetween, dayOf, type CalendarDate, type Moment } from '../date/calendar-date.ts';
import { publicationState } from '../disclosure/publication.ts';
import { hasCome, type AsOf } from '../date/as-of.ts';
import { byText } from '../text/by-text.ts';
import { unreviewedIn, type Unreviewed } from './unreviewed.ts';
import type {
  CommitmentRecord,
  DisclosureRecord,
  Ledger,
  LedgerSource,
  OfficeRecord,
  WithholdingRecord,
} from './ledger.ts';

/** Ahead of a day that is coming, so that there is time to act. */
export const SOON_DAYS = 30;
/** A commitment not looked for, or a source not re-read, for half a year is worth a look. */
export const STALE_DAYS = 180;

export interface DueCommitment {
  commitment: CommitmentRecord;
  dueOn: CalendarDate;
  authority: string;
}

/** What one office has on its desk. */
export interface OfficeDuties {
  office: OfficeRecord;
  overdue: DueCommitment[];
  soon: DueCommitment[];
  /** Those that only its own word can keep, and of which it has said nothing. */
  unanswered: CommitmentRecord[];
  /** Other open commitments not looked for at all, or not for long. */
  unchecked: CommitmentRecord[];
}

/** An entry that readers will see on a day to come. */
export interface Waiting {
  kind: 'disclosure' | 'statement';
  id: string;
  /** A disclosure's title, or what a statement says was done. */
  title: string;
  on: Moment;
}

export interface DueList {
  on: CalendarDate;
  offices: OfficeDuties[];
  /** Sources never read again, or not for long, since they were recorded. */
  staleSources: { disclosure: DisclosureRecord; since: CalendarDate | undefined }[];
  /** Withholdings whose day of review has come. */
  reviews: WithholdingRecord[];
  /** What went out without a second reader. */
  unreviewed: Unreviewed[];
  /** By the day on which it is to be seen. */
  waiting: Waiting[];
}

/** What should have been there by now. */
const isOverdue = ({ state }: CommitmentRecord): boolean => state === 'lapsed' || state === 'due';

const isStale = (day: CalendarDate | undefined, on: CalendarDate): boolean =>
  day === undefined || daysBetween(day, on) > STALE_DAYS;

function dueOf(commitment: CommitmentRecord): DueCommitment[] {
  const { dueOn, authority } = commitment.trace;
  return dueOn !== undefined && authority !== undefined ? [{ commitment, dueOn, authority }] : [];
}

/** Nothing but its office's word shows that it is kept, and there is none. */
const isUnanswered = ({ checkability, state, statements }: CommitmentRecord): boolean =>
  checkability === 'statement' && state !== 'kept' && statements.every(({ isWithdrawn }) => isWithdrawn);

function waitingIn({ disclosures, statements }: LedgerSource, asOf: AsOf): Waiting[] {
  return [
    ...disclosures
      .filter(({ data }) => publicationState(data, asOf) === 'scheduled')
      .map(({ id, data }): Waiting => ({ kind: 'disclosure', id, title: data.title, on: data.publishedAt ?? asOf.on })),
    ...statements
      .filter(({ data }) => !data.withdrawn && !hasCome(data.statedOn, asOf))
      .map(({ id, data }): Waiting => ({ kind: 'statement', id, title: data.done, on: data.statedOn })),
  ].sort((a, b) => byText(a.on, b.on) || byText(a.id, b.id));
}

function dutiesOf(office: OfficeRecord, on: CalendarDate): OfficeDuties {
  const commitments = office.leads
    .flatMap((task) => task.commitments)
    .filter(({ checkability }) => checkability !== 'aim');
  const due = commitments.flatMap(dueOf).sort((a, b) => byText(a.dueOn, b.dueOn));
  return {
    office,
    overdue: due.filter(({ commitment }) => isOverdue(commitment)),
    soon: due.filter(({ commitment, dueOn }) => !isOverdue(commitment) && dueOn <= addDays(on, SOON_DAYS)),
    unanswered: commitments.filter(isUnanswered),
    unchecked: commitments.filter(
      (commitment) =>
        (commitment.state === 'open' || isOverdue(commitment)) &&
        !isUnanswered(commitment) &&
        isStale(commitment.checked?.on, on),
    ),
  };
}

/**
 * What a clerk should look at on a Monday: by office, worst first. Pure: the day is the ledger's.
 *
 * @param source what the ledger was built from: what is still to be seen stands there alone
 */
export function listDue(ledger: Ledger, source: LedgerSource): DueList {
  const { asOf, offices, disclosures, withholdings } = ledger;
  return {
    on: asOf.on,
    offices: offices
      .map((office) => dutiesOf(office, asOf.on))
      .filter(
        ({ overdue, soon, unanswered, unchecked }) =>
          overdue.length + soon.length + unanswered.length + unchecked.length > 0,
      ),
    staleSources: disclosures
      .filter(({ source, publication }) => source !== undefined && publication === 'published')
      .map((disclosure) => ({ disclosure, since: disclosure.source?.retrievedOn ?? dayOf(disclosure.recordedOn) }))
      .filter(({ since }) => isStale(since, asOf.on)),
    reviews: withholdings.filter(({ reviewIsDue }) => reviewIsDue),
    unreviewed: unreviewedIn(ledger),
    waiting: waitingIn(source, asOf),
  };
}
