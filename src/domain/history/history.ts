import type { Moment } from '../date/calendar-date.ts';

/** One commit that touched a file, under the name the file had then. */
export interface Revision {
  commit: string;
  at: Moment;
  /** From the root of the repository. */
  path: string;
}

/**
 * What git can witness of the content. The change entries are the record; git only bears them out.
 * `absent`: no repository, or nothing committed yet. `shallow`: the older part is not here.
 */
export interface History {
  witness: 'whole' | 'shallow' | 'absent';
  /** Absolute path of the repository; empty without a witness. */
  root: string;
  /** By today's path from the root of the repository; newest first. */
  revisions: ReadonlyMap<string, Revision[]>;
  /** Files whose working copy differs from the newest commit. */
  uncommitted: ReadonlySet<string>;
  /** Files that are no more, by their last path. */
  removed: ReadonlyMap<string, Revision>;
  /** Former path → today's path. */
  renamed: ReadonlyMap<string, string>;
}
