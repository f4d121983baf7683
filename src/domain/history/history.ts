import type { Moment } from '../date/calendar-date.ts';

/** One commit that touched a file, under the name the file had then. */
export interface Revision {
  commit: string;
  /** Never ahead of the clock: a commit dated in the future counts as the newest that is not. */
  at: Moment;
  /** From the root of the repository. */
  path: string;
  /** The id of what the file held. */
  blob: string;
  /** The id of what it held before. */
  before: string;
}

/**
 * How far git can be a witness of the content. The change entries are the record; git only bears
 * them out.
 *
 * - `whole`: every commit is here
 * - `shallow`: the older part is not
 * - `missing`: in a repository, but there is no git on this machine
 * - `nowhere`: the content lies in no repository
 * - `uncommitted`: in one, but none of it was ever committed
 * - `foreign`: the repository is another user's, and git does not read it
 * - `broken`: there is a repository, and git cannot read it
 */
export type Witness = 'whole' | 'shallow' | 'missing' | 'nowhere' | 'uncommitted' | 'foreign' | 'broken';

/** What git tells of the content. */
export interface History {
  witness: Witness;
  /** Absolute path of the repository; empty without a witness. */
  root: string;
  /** By today's path from the root of the repository; newest first. Of files that are no more, by their last. */
  revisions: ReadonlyMap<string, readonly Revision[]>;
  /** Of files that merges changed: the same with each commit that a merge brought in, where they make one line. */
  throughMerges: ReadonlyMap<string, readonly Revision[]>;
  /** Files whose working copy differs from the newest commit. */
  uncommitted: ReadonlySet<string>;
  /** Files that are no more, by their last path, with the moment they went; nothing for one that went uncommitted. */
  removed: ReadonlyMap<string, Moment | undefined>;
  /** Former path → today's path. */
  renamed: ReadonlyMap<string, string>;
  /** Commits that are dated in the future: the clock of the machine they were made on was wrong. */
  ahead: readonly { commit: string; at: Moment }[];
}
