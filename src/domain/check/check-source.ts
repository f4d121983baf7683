import type { Finding } from './finding.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Entry } from '../ledger/ledger.ts';
import type { Office } from '../office/office.ts';
import type { Plan } from '../plan/plan.ts';
import type { Reference } from '../reference/reference.ts';
import type { Statement } from '../statement/statement.ts';
import type { Task } from '../task/task.ts';
import type { Theme } from '../theme/theme.ts';
import type { Withholding } from '../withholding/withholding.ts';

/** An entry that its schema accepted, with the key that a finding names it by. */
export interface CheckEntry<T> extends Entry<T> {
  key: string;
  /** `content/disclosures/2024/plan.md`, for messages that name another file. */
  file: string;
}

/** What the rules across entries work on. */
export interface CheckSource {
  plans: readonly CheckEntry<Plan>[];
  tasks: readonly CheckEntry<Task>[];
  disclosures: readonly CheckEntry<Disclosure>[];
  references: readonly CheckEntry<Reference>[];
  offices: readonly CheckEntry<Office>[];
  themes: readonly CheckEntry<Theme>[];
  statements: readonly CheckEntry<Statement>[];
  withholdings: readonly CheckEntry<Withholding>[];
  /**
   * Ids and names that exist, those of entries with faults of their own too: one bad entry must not
   * make every entry that refers to it look bad.
   */
  known: {
    plans: ReadonlySet<string>;
    tasks: ReadonlySet<string>;
    disclosures: ReadonlySet<string>;
    references: ReadonlySet<string>;
    offices: ReadonlySet<string>;
    themes: ReadonlySet<string>;
    /** By task: the ids of its commitments. */
    commitments: ReadonlyMap<string, readonly string[]>;
  };
}

/** A rule across entries: pure, and silent where all is well. */
export type Rule = (source: CheckSource) => Finding[];
