/**
 * What the rule against silent edits holds of a kind of entry: every field, unless it is said here
 * that it is free.
 */
export interface Guard {
  /**
   * This ledger's own sorting and looking about, which may be refined without a word to readers:
   * `themes`, or `commitments.checked` for a field of each promise.
   */
  free: ReadonlySet<string>;
  /** True where the text under the fields is this site's own explanation. */
  isBodyFree: boolean;
  /** True for a task: its promises are compared one by one, each by its id. */
  hasPromises: boolean;
  /** Fields that name an office or another entry: a new name of the same one is no change. */
  names: ReadonlySet<string>;
  /** All that readers still see of one that was withdrawn. */
  tombstone: ReadonlySet<string>;
  /** The field that says from when readers see it; unset where they see it from its first commit. */
  publicFrom: string | undefined;
}

/** A former name → what the same office or entry is called today. */
export type FormerNames = ReadonlyMap<string, string>;
