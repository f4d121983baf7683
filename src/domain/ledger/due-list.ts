import { addDays, daysBetween, dayOf, type CalendarDate } from '../date/calendar-date.ts';
import { byText } from '../text/by-text.ts';
import type { CommitmentRecord, DisclosureRecord, Ledger, OfficeRecord, WithholdingRecord } from './ledger.ts';

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
  /** Open commitments not looked for at all, or not for long. */
  unchecked: CommitmentRecord[];
}

export interface DueList {
  on: CalendarDate;
  offices: OfficeDuties[];
  /** Sources never read again, or not for long, since they were recorded. */
  staleSources: { disclosure: DisclosureRecord; since: CalendarDate | undefined }[];
  /** Withholdings whose day of review has come. */
  reviews: WithholdingRecord[];
}

/** What should have been there by now. */
const isOverdue = ({ state }: CommitmentRecord): boolean => state === 'lapsed' || state === 'due';

const isStale = (day: CalendarDate | undefined, on: CalendarDate): boolean =>
  day === undefined || daysBetween(day, on) > STALE_DAYS;

function dueOf(commitment: CommitmentRecord): DueCommitment[] {
  const { dueOn, authority } = commitment.trace;
  return dueOn !== undefined && authority !== undefined ? [{ commitment, dueOn, authority }] : [];
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
    unchecked: commitments.filter(
      (commitment) => (commitment.state === 'open' || isOverdue(commitment)) && isStale(commitment.checked?.on, on),
    ),
  };
}

/** What a clerk should look at on a Monday: by office, worst first. Pure: the day is the ledger's. */
export function listDue({ asOf, offices, disclosures, withholdings }: Ledger): DueList {
  return {
    on: asOf.on,
    offices: offices
      .map((office) => dutiesOf(office, asOf.on))
      .filter(({ overdue, soon, unchecked }) => overdue.length + soon.length + unchecked.length > 0),
    staleSources: disclosures
      .filter(({ source, publication }) => source !== undefined && publication === 'published')
      .map((disclosure) => ({ disclosure, since: disclosure.source?.retrievedOn ?? dayOf(disclosure.recordedOn) }))
      .filter(({ since }) => isStale(since, asOf.on)),
    reviews: withholdings.filter(({ reviewIsDue }) => reviewIsDue),
  };
}
