import { readdirSync, readFileSync } from 'node:fs';

/** What a program used. Never wall time: on a shared machine it says nothing. */
export interface Usage {
  /** User and system time, of the program and of what it started. */
  cpuSeconds: number;
  /** The largest resident set of any single process. */
  peakBytes: number;
}

/** Clock ticks a second, the same on every Linux that Node runs on. */
const TICKS = 100;
const INTERVAL_MS = 50;

interface Seen extends Usage {
  parent: number;
}

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** A process as `/proc` shows it; nothing once it has ended. */
function look(pid: number): Seen | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  if (stat === undefined || peak === undefined) return undefined;
  // The name in brackets may hold blanks: the fields are counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    parent: Number(fields[1]),
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
    peakBytes: Number(peak) * 1024,
  };
}

/**
 * Watches what a process starts in turn: Pagefind is a program of its own, and Node cannot ask for
 * the peak memory of a child. On systems without `/proc` nothing is seen and nothing is added.
 *
 * @returns ends the watch and gives the use of every descendant, summed for time, greatest for memory
 */
export function watchDescendants(root: number): () => Usage {
  const seen = new Map<number, Seen>();
  const isBelow = (pid: number, all: ReadonlyMap<number, Seen>): boolean => {
    const parent = all.get(pid)?.parent;
    return parent === root || (parent !== undefined && parent > 1 && isBelow(parent, all));
  };
  const sweep = (): void => {
    const pids = (read('/proc/self/stat') === undefined ? [] : readdirSync('/proc'))
      .map(Number)
      .filter((pid) => pid > root);
    const all = new Map(
      pids.flatMap((pid): [number, Seen][] => {
        const found = look(pid);
        return found ? [[pid, found]] : [];
      }),
    );
    for (const [pid, found] of all) if (isBelow(pid, all)) seen.set(pid, found);
  };
  const timer = setInterval(sweep, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    const all = [...seen.values()];
    return {
      cpuSeconds: all.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
      peakBytes: Math.max(0, ...all.map(({ peakBytes }) => peakBytes)),
    };
  };
}
