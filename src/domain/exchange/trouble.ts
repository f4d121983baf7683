/**
 * Why changes do not get from here to the server or back:
 *
 * - `no-git`, `no-repository`, `foreign`, `broken`: there is nothing that git could do
 * - `detached`, `in-progress`, `unmerged`, `wrong-branch`: somebody is in the middle of something else
 * - `locked`, `disk`, `hook`, `dirty`: this machine refuses
 * - `no-remote`, `offline`, `not-found`, `auth`, `host-key`, `refused`, `busy`: the server is not reached or refuses
 * - `own-merges`: commits that nobody but a person can put on top of others
 */
export type TroubleCode =
  | 'no-git'
  | 'no-repository'
  | 'foreign'
  | 'broken'
  | 'detached'
  | 'in-progress'
  | 'unmerged'
  | 'wrong-branch'
  | 'locked'
  | 'disk'
  | 'hook'
  | 'dirty'
  | 'no-remote'
  | 'offline'
  | 'not-found'
  | 'auth'
  | 'host-key'
  | 'refused'
  | 'busy'
  | 'own-merges'
  | 'unknown';

export interface Trouble {
  code: TroubleCode;
  /** What it is about: a branch, files, or git's own words. */
  detail?: string | undefined;
}
