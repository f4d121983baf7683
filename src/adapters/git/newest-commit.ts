import { x } from 'tinyexec';
import type { Moment } from '#domain/date/calendar-date.ts';

const BEIJING_OFFSET_SECONDS = 8 * 3600;

/** Seconds since 1970 as a moment in Beijing, in any time zone of the machine. */
export const beijingMoment = (seconds: number): Moment =>
  new Date((seconds + BEIJING_OFFSET_SECONDS) * 1000).toISOString().slice(0, 16).replace('T', ' ');

/**
 * When the newest commit was made that touches something in a folder.
 *
 * @param paths pathspecs from the folder
 * @returns nothing without git, outside a repository, or for what was never committed
 */
export async function newestCommit(folder: string, paths: readonly string[]): Promise<Moment | undefined> {
  try {
    const { stdout, exitCode } = await x('git', ['log', '-1', '--format=%ct', '--', ...paths], {
      nodeOptions: { cwd: folder },
    });
    const seconds = Number(stdout.trim());
    return exitCode === 0 && seconds > 0 ? beijingMoment(seconds) : undefined;
  } catch {
    return undefined;
  }
}
