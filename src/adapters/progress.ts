import { isDumbTerminal } from './environment.ts';

/** How far some work is: called for each thing done, as often as there is one. */
export type Report = (done: number, total: number) => void;

/** Says what a program is doing. */
export interface Progress {
  /** Begins a step; the one before has ended. */
  step: (label: string) => void;
  /** How far the step is. */
  at: Report;
  /** Leaves the line empty for whatever is said next. */
  end: () => void;
}

/** Where progress is shown; `process.stderr`, so that what a program answers can be piped on. */
export interface Screen {
  isTTY?: boolean;
  write(words: string): unknown;
}

/** Who waits no longer than this needs to be told nothing. */
const QUIET_MS = 2000;
/** Seconds count on by themselves; a loop is not held up by drawing each of its rounds. */
const REDRAW_MS = 250;
const EMPTY_LINE = '\r\u001b[2K';

/** For whoever calls without anybody watching. */
export const SILENT: Progress = { step: () => undefined, at: () => undefined, end: () => undefined };

/**
 * In a terminal one line that is drawn anew, once the work takes longer than two seconds:
 * `生成网页… 120/330，5秒`. Elsewhere, in a file or a forge's log, one line a step.
 *
 * It draws when it is told something as well as by the clock: most of the work never lets a timer run,
 * which is why it is none of the spinners that need one.
 *
 * @param now milliseconds of a clock that only runs forward
 */
export function showProgress(screen: Screen = process.stderr, now: () => number = () => performance.now()): Progress {
  if (!screen.isTTY || isDumbTerminal()) return { ...SILENT, step: (label) => void screen.write(`正在${label}\n`) };
  const begun = now();
  let current = { label: '', since: begun, count: '' };
  let drawnAt = -Infinity;
  let isDrawn = false;
  let timer: NodeJS.Timeout | undefined;

  function draw(): void {
    const at = now();
    if (at - begun < QUIET_MS || at - drawnAt < REDRAW_MS) return;
    drawnAt = at;
    isDrawn = true;
    const seconds = Math.floor((at - current.since) / 1000);
    screen.write(`${EMPTY_LINE}${current.label}… ${current.count}${seconds}秒`);
  }
  function end(): void {
    clearInterval(timer);
    timer = undefined;
    if (isDrawn) screen.write(EMPTY_LINE);
    isDrawn = false;
  }
  return {
    step(label) {
      current = { label, since: now(), count: '' };
      drawnAt = -Infinity;
      timer ??= setInterval(draw, REDRAW_MS).unref();
      draw();
    },
    at(done, total) {
      current.count = `${done}/${total}，`;
      if (done === total) drawnAt = -Infinity;
      draw();
    },
    end,
  };
}
