import { GitTrouble } from '#adapters/git/complaints.ts';
import type { Environment } from '#adapters/environment.ts';
import type { PlannedEntry } from '#publishing/place-drafts.ts';
import type { WrittenEntry } from '#authoring/report.ts';
import { openTerminal } from '#adapters/terminal.ts';
import { Cancelled, prompterOf, type Prompter } from '#authoring/prompter.ts';
import { showProgress } from '#adapters/progress.ts';
import { shownPath } from '#adapters/shown-path.ts';
import { explainUnwritten } from '#format/system-error.ts';
import { explainTrouble } from '#format/trouble.ts';

/** What the commands that write entries have in common: how they speak and how they end. */

/** Lines that say why nothing was written. */
export class Refused extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

export const progress = showProgress();

export function print(lines: readonly string[]): void {
  progress.end();
  for (const line of lines) console.log(line);
}

/** Asks whoever sits at the terminal; nothing where nobody does. */
export const attended = (signal: AbortSignal): Prompter | undefined =>
  process.stdin.isTTY && process.stdout.isTTY ? prompterOf(openTerminal(signal)) : undefined;

/** Entries as the person who wrote them is told of them. */
export const shown = ({ publicDir }: Environment, entries: readonly PlannedEntry[]): WrittenEntry[] =>
  entries.map(({ path, files }) => ({
    path: shownPath(path),
    files: files.map(({ from, path: to }) => ({ from: shownPath(from), to: shownPath(`${publicDir}/${to}`) })),
  }));

const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Runs a command to its end, whatever ends it: a refusal, a signal or the machine. */
export async function runCommand(main: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  for (const [name, code] of Object.entries(CODES))
    process.once(name, () => {
      process.exitCode = code;
      controller.abort(new Cancelled());
    });
  try {
    await main(controller.signal);
  } catch (error) {
    progress.end();
    process.exitCode ||= error instanceof Cancelled ? CODES.SIGINT : 1;
    if (error instanceof Cancelled) console.log('已取消，什么都没有写入。');
    else if (error instanceof Refused) print(error.lines);
    else if (error instanceof GitTrouble) print([explainTrouble(error.trouble)]);
    else console.log(explainUnwritten(error));
  }
}
