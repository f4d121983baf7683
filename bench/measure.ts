import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchDescendants, type Usage } from './descendants.ts';

export interface Program {
  /** What Node is given: the script and its arguments. */
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** Before every run, such as throwing away what the one before has left. */
  prepare?: () => void;
}

const HOOK = new URL('usage-hook.ts', import.meta.url).href;

async function runOnce({ args, env = {}, cwd = process.cwd(), prepare }: Program): Promise<Usage & { said: string }> {
  prepare?.();
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const file = join(folder, 'usage.json');
  try {
    const child = spawn(process.execPath, ['--import', HOOK, ...args], {
      cwd,
      env: { ...process.env, ...env, GONGKAI_BENCH_USAGE: file },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const endWatch = watchDescendants(child.pid ?? 0);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said = (said + String(chunk)).slice(-4000)));
    const [code] = (await once(child, 'close')) as [number | null];
    const others = endWatch();
    if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(code)}:\n${said}`);
    const own = JSON.parse(readFileSync(file, 'utf8')) as Usage;
    return {
      cpuSeconds: own.cpuSeconds + others.cpuSeconds,
      peakBytes: Math.max(own.peakBytes, others.peakBytes),
      said,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The median of each figure. */
const medians = (usages: readonly Usage[]): Usage => ({
  cpuSeconds: median(usages.map(({ cpuSeconds }) => cpuSeconds)),
  peakBytes: median(usages.map(({ peakBytes }) => peakBytes)),
});

/** Runs a program so many times, one run after the other, and gives the median of each figure. */
export async function measure(program: Program, runs: number): Promise<Usage> {
  return (await measureParts(program, runs)).whole;
}

/** The same, with the CPU seconds of each part, of a program that says them in a line `parts {…}`. */
export async function measureParts(
  program: Program,
  runs: number,
): Promise<{ whole: Usage; parts: Readonly<Record<string, number>> }> {
  const taken: (Usage & { parts: Record<string, number> })[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { said, ...usage } = await runOnce(program);
    taken.push({ ...usage, parts: JSON.parse(/^parts (.*)$/m.exec(said)?.[1] ?? '{}') as Record<string, number> });
  }
  const names = Object.keys(taken[0]?.parts ?? {});
  const costOf = (name: string): number => median(taken.map(({ parts }) => parts[name] ?? Number.NaN));
  return { whole: medians(taken), parts: Object.fromEntries(names.map((name) => [name, costOf(name)])) };
}
