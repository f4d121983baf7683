import type { Moment } from '#domain/date/calendar-date.ts';
import { askGit } from './run-git.ts';

const BEIJING_OFFSET_SECONDS = 8 * 3600;

/** Seconds since 1970 as a moment in Beijing, in any time zone of the machine. */
export const beijingMoment = (seconds: number): Moment =>
  new Date((seconds + BEIJING_OFFSET_SECONDS) * 1000).toISOString().slice(0, 16).replace('T', ' ');

/** The present moment in Beijing, for commands alone: what is built has its clock from the content. */
export const beijingNow = (): Moment => beijingMoment(Date.now() / 1000);

/** Clocks of two machines differ a little without either being wrong. */
const TOLERANCE_SECONDS = 600;

/** The latest moment that may already be: what is dated after it has a wrong date. */
export const latestNow = (): Moment => beijingMoment(Date.now() / 1000 + TOLERANCE_SECONDS);

/** True for a commit from a machine whose clock runs ahead. */
export const isAhead = (seconds: number): boolean => seconds > Date.now() / 1000 + TOLERANCE_SECONDS;

/**
 * When the newest commit was made that touches something in a folder. One that is dated in the future
 * is passed over, so that the clock of a build never runs ahead; one that is dated before an older one
 * does not turn it back.
 *
 * @param paths pathspecs from the folder
 * @returns nothing without git, outside a repository, or for what was never committed
 */
export async function newestCommit(folder: string, paths: readonly string[]): Promise<Moment | undefined> {
  const { isOk, output } = await askGit(folder, ['log', '--no-show-signature', '--format=%ct', '--', ...paths]);
  const seconds = output
    .toString()
    .split('\n')
    .map(Number)
    .filter((each) => each > 0 && !isAhead(each));
  return isOk && seconds.length > 0 ? beijingMoment(seconds.reduce((a, b) => Math.max(a, b))) : undefined;
}
