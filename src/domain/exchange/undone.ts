import type { EntryChange } from './entry-change.ts';

/** Why a commit cannot be taken back here. */
export type UndoRefusal =
  /** There is none, or none before it. */
  | { why: 'none' }
  | { why: 'first' }
  | { why: 'merge' }
  /** It touched more than the content: files of the program. */
  | { why: 'not-content'; files: readonly string[] }
  /** Something in the content is in no commit yet. */
  | { why: 'uncommitted'; changes: readonly EntryChange[] }
  /** What it changed was changed again. */
  | { why: 'changed-since'; places: readonly string[] };

/** The commit that would be taken back. */
export interface LastCommit {
  commit: string;
  /** Who made it, and when, in Beijing time. */
  by: string;
  at: string;
  subject: string;
  /** True where others may have it already. */
  isSent: boolean;
  changes: readonly EntryChange[];
}

/** What was done to take back a commit that others have. */
export interface Undone {
  /** Entries that readers saw: only a word of them stands from now on. */
  withdrawn: readonly string[];
  /** Entries that no reader ever saw, and files that went with them. */
  removed: readonly string[];
  /** Entries that are as they were before. */
  restored: readonly string[];
}
