import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { environmentWith } from '#adapters/environment.ts';
import './on-failure.ts';

/**
 * `npm test`: everything that decides whether a change is good. It goes on after a failure, so that
 * one run tells all, and ends with one line counted from the runners' own reports.
 */
interface Tally {
  passed: number;
  failed: number;
}

interface Step {
  heading: string;
  command: readonly string[];
  env?: Record<string, string>;
  /** How its report counts; without one the step itself is the count. */
  report?: { file: string; read: (json: never) => Tally };
}

const REPORTS = '.cache/reports';
const vitest = (json: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }): Tally => ({
  passed: json.numPassedTests,
  failed: json.numFailedTests || (json.numFailedTestSuites > 0 ? 1 : 0),
});
const playwright = (json: {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}): Tally => ({
  passed: json.stats.expected,
  failed: json.stats.unexpected + json.stats.flaky + json.errors.length,
});

const STEPS: readonly Step[] = [
  { heading: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { heading: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { heading: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  { heading: 'unused', command: ['knip'] },
  { heading: 'unused but for tests', command: ['knip', '--production'] },
  { heading: 'content', command: ['node', 'scripts/check.ts'] },
  {
    heading: 'unit, component and content tests',
    command: ['vitest', 'run', '--project', 'unit', '--project', 'component', '--project', 'content'],
    env: { VITEST_REPORT: 'vitest' },
    report: { file: 'vitest.json', read: vitest },
  },
  { heading: 'build', command: ['node', 'scripts/build.ts'] },
  {
    heading: 'rules over the built site',
    command: ['vitest', 'run', '--project', 'site'],
    env: { VITEST_REPORT: 'site' },
    report: { file: 'site.json', read: vitest },
  },
  { heading: 'journeys in a browser', command: ['playwright', 'test'], report: { file: 'e2e.json', read: playwright } },
];

function run({ heading, command, env, report }: Step): Tally {
  console.log(`\n── ${heading}`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env: environmentWith({ ...env, ASTRO_TELEMETRY_DISABLED: '1' }),
  });
  if (!report) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const tally = report.read(JSON.parse(readFileSync(`${REPORTS}/${report.file}`, 'utf8')) as never);
    return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const tallies = STEPS.map((step) => ({ heading: step.heading, ...run(step) }));
console.log('');
for (const { heading, passed, failed } of tallies)
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${heading}: ${passed} passed, ${failed} failed`);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`${tallies.reduce((sum, tally) => sum + tally.passed, 0)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
