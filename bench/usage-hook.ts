import { writeFileSync } from 'node:fs';

/**
 * Loaded with `--import` before a measured program: at its end, the program itself writes what it
 * used, to the file that `GONGKAI_BENCH_USAGE` names. No other tool has to be installed for that.
 */
const file = process.env.GONGKAI_BENCH_USAGE;
// What the program starts in turn is counted from outside (see descendants.ts).
delete process.env.GONGKAI_BENCH_USAGE;

if (file !== undefined) {
  process.once('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakBytes: maxRSS * 1024 }));
  });
}
