import type { AsOf } from '../date/as-of.ts';
import type { Moment } from '../date/calendar-date.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { StateCounts } from '../commitment/count-states.ts';
import type { StateTrace } from '../commitment/derive-state.ts';
import type { Turn } from '../commitment/turns.ts';
import type { CommitmentState } from '../commitment/vocabulary.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { PublicationBasis, PublicationState } from '../disclosure/vocabulary.ts';
import type { Look, LookedAt } from '../look/look.ts';
import type { Office } from '../office/office.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanSection, Reference } from '../reference/reference.ts';
import type { Removal } from '../removal/removal.ts';
import type { Statement } from '../statement/statement.ts';
import type { Task } from '../task/task.ts';
import type { Term } from '../term/term.ts';
import type { Theme } from '../theme/theme.ts';
import type { Withholding } from '../withholding/withholding.ts';

/** An authored entry under its id, as a content collection holds it. */
export interface Entry<T> {
  id: string;
  data: T;
}

/** What the ledger is derived from: each noun by the collection it is authored in. */
export interface Nouns {
  plans: Plan;
  tasks: Task;
  disclosures: Disclosure;
  references: Reference;
  offices: Office;
  terms: Term;
  themes: Theme;
  statements: Statement;
  withholdings: Withholding;
  removals: Removal;
  looks: LookedAt;
}

/** Everything authored that the ledger is derived from. */
export type LedgerSource = { readonly [Name in keyof Nouns]: readonly Entry<Nouns[Name]>[] };

/** A disclosure that bears on a commitment or task: shown, never counted. */
export interface Bearing {
  disclosure: DisclosureRecord;
  reason: string;
}

/** A place where disclosures stand. */
export interface Shelf {
  /** The days on which something that stood here was withdrawn, so that it stands here no more. */
  left: Moment[];
}

export interface CommitmentRecord extends Commitment, Shelf {
  /** `2021/07#c1`. */
  ref: string;
  /** 1 for the first promise of its task. */
  ordinal: number;
  task: TaskRecord;
  state: CommitmentState;
  trace: StateTrace;
  /** On which days the state became another since the promise was recorded, oldest first. */
  turns: Turn[];
  /** What counts, newest first. */
  keptBy: DisclosureRecord[];
  /** The lead office's own words on it, newest first; a withdrawn one counts for nothing. */
  statements: StatementRecord[];
  related: Bearing[];
}

export interface TaskRecord
  extends Omit<Task, 'lead' | 'responsible' | 'themes' | 'references' | 'commitments' | 'section'>, Shelf {
  /** `2021/07`. */
  ref: string;
  plan: PlanRecord;
  /** 1 for the first part. */
  part: number;
  partTitle: string;
  section: string;
  sectionTitle: string;
  lead: OfficeRecord;
  responsible: OfficeRecord[];
  themes: ThemeRecord[];
  references: ReferenceRecord[];
  commitments: CommitmentRecord[];
  counts: StateCounts;
  /** What bears on the task as a whole. */
  related: Bearing[];
}

export interface StatementRecord extends Omit<Statement, 'commitments' | 'office'> {
  /** `2021/jiedu-zeren`. */
  ref: string;
  office: OfficeRecord;
  commitments: CommitmentRecord[];
  isWithdrawn: boolean;
}

export interface WithholdingRecord extends Omit<Withholding, 'office'> {
  office: OfficeRecord;
  isWithdrawn: boolean;
  /** True when the day to look at the decision again has passed; never of one withdrawn. */
  reviewIsDue: boolean;
}

export interface PlanRecord extends Plan {
  /** The folder and the address: `2021`. */
  year: string;
  tasks: TaskRecord[];
  counts: StateCounts;
}

export interface DisclosureRecord extends Omit<
  Disclosure,
  'themes' | 'offices' | 'references' | 'supersedes' | 'interprets' | 'publishedBasis' | 'keeps' | 'relatesTo'
> {
  /** `2021/xiachengzhi-86`. */
  ref: string;
  /** The folder: part of the address. */
  year: string;
  publishedBasis: PublicationBasis;
  publication: PublicationState;
  /** What came of looking at its official address, oldest first. */
  looks: Look[];
  /** 补录: recorded long after it was published or formed. */
  recordedLater: boolean;
  themes: ThemeRecord[];
  offices: OfficeRecord[];
  references: ReferenceRecord[];
  /** The commitments it fulfils. */
  keeps: CommitmentRecord[];
  /** What it bears on, with the reason. */
  relatesTo: { task: TaskRecord; commitment?: CommitmentRecord | undefined; reason: string }[];
  supersedes: DisclosureRecord[];
  supersededBy: DisclosureRecord[];
  interprets: DisclosureRecord[];
  interpretedBy: DisclosureRecord[];
}

export interface OfficeRecord extends Office, Shelf {
  /** Tasks it leads, in order. */
  leads: TaskRecord[];
  /** Tasks it is named responsible for, in order. */
  assists: TaskRecord[];
  /** Newest first. */
  disclosures: DisclosureRecord[];
}

export interface ThemeRecord extends Theme, Shelf {
  tasks: TaskRecord[];
  /** Newest first. */
  disclosures: DisclosureRecord[];
}

export interface ReferenceRecord extends Omit<Reference, 'basedOn' | 'sections'>, Shelf {
  id: string;
  sections: (Omit<PlanSection, 'tasks'> & { tasks: TaskRecord[] })[];
  /** What came of looking at its official address, oldest first. */
  looks: Look[];
  basedOn: ReferenceRecord[];
  /** What carries it out. */
  basisOf: ReferenceRecord[];
  tasks: TaskRecord[];
  disclosures: DisclosureRecord[];
}

/**
 * Everything the site shows, derived once: every list in its total order, every group and
 * neighbour ready. What is not public as of `asOf` (scheduled) is in none of it.
 */
export interface Ledger {
  asOf: AsOf;
  /** Newest first. */
  plans: PlanRecord[];
  /** By plan, newest first, then by number. */
  tasks: TaskRecord[];
  tasksByRef: ReadonlyMap<string, TaskRecord>;
  commitmentsByRef: ReadonlyMap<string, CommitmentRecord>;
  /** Newest recorded first; withdrawn ones too, as tombstones. */
  disclosures: DisclosureRecord[];
  disclosuresByRef: ReadonlyMap<string, DisclosureRecord>;
  /** Years of disclosures, newest first, each newest first. */
  disclosuresByYear: ReadonlyMap<string, DisclosureRecord[]>;
  /** Newest first; withdrawn ones too, as tombstones. */
  statements: StatementRecord[];
  /** Newest decision first; withdrawn ones too, as tombstones. */
  withholdings: WithholdingRecord[];
  /** Addresses where nothing stands any more, in the order of the addresses. */
  removals: Removal[];
  /** What came of looking at addresses that entries name, by address. */
  looks: ReadonlyMap<string, LookedAt>;
  offices: OfficeRecord[];
  themes: ThemeRecord[];
  /** The glossary, by the words that it explains. */
  terms: ReadonlyMap<string, Term>;
  /** From the top down: by level, then by date. */
  references: ReferenceRecord[];
}
