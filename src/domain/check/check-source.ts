import type { Finding } from './finding.ts';
import type { Pointer } from './relation.ts';
import type { Entry, Nouns } from '../ledger/ledger.ts';
import type { Word } from '../text/words.ts';

/** An entry that its schema accepted, with the key that a finding names it by. */
export interface CheckEntry<T> extends Entry<T> {
  key: string;
  /** `content/disclosures/2024/plan.md`, for messages that name another file. */
  file: string;
}

/** What the rules across entries work on. */
export type CheckSource = { readonly [Name in keyof Nouns]: readonly CheckEntry<Nouns[Name]>[] } & {
  /** The lists that staff keep for the check and the search, of which the ledger knows nothing. */
  readonly words: readonly CheckEntry<Word>[];
  readonly synonyms: readonly CheckEntry<{ said: string }>[];
  /** Whose promises are listed, by its full name; unknown where site.yaml cannot be used. */
  readonly bureau: string | undefined;
  /** Every public address that an entry which stands names, at whatever depth: a walk through all of them. */
  readonly named: () => ReadonlySet<string>;
  /** Everything that points at something, with the key of its entry. */
  readonly pointers: readonly (Pointer & { entry: string })[];
  /**
   * Ids and names that exist, those of entries with faults of their own too: one bad entry must not
   * make every entry that refers to it look bad.
   */
  readonly known: {
    plans: ReadonlySet<string>;
    tasks: ReadonlySet<string>;
    disclosures: ReadonlySet<string>;
    references: ReadonlySet<string>;
    offices: ReadonlySet<string>;
    themes: ReadonlySet<string>;
    /** By task that can be read: the ids of its commitments. */
    commitments: ReadonlyMap<string, readonly string[]>;
  };
};

/** A rule across entries: pure, and silent where all is well. */
export type Rule = (source: CheckSource) => Finding[];
