import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** What each forge runs for a proposal and for main has to be what this machine runs: one command, in one place. */
const TESTS = '.ci/run';

interface Job {
  commands: string[];
  /** Names of the jobs without which this one does not start. */
  after: string[];
}
type Jobs = Record<string, Job>;

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => join(folder, name));

interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: Record<string, { branches?: string[] } | null>;
  permissions: Record<string, string>;
  jobs: Record<string, { needs?: string | string[]; if?: string; steps: Step[] }>;
}

function githubJobs(path: string): Jobs {
  const { jobs } = read(path) as Workflow;
  return Object.fromEntries(
    Object.entries(jobs).map(([name, { needs = [], steps }]) => [
      name,
      { commands: steps.flatMap(({ run }) => run ?? []), after: [needs].flat() },
    ]),
  );
}

function giteeJobs(): Jobs {
  const { stages } = read('.workflow/check.yml') as { stages: { steps: { name: string; commands: string[] }[] }[] };
  return Object.fromEntries(
    stages.flatMap(({ steps }) => steps.map(({ name, commands }) => [name, { commands, after: [] }])),
  );
}

/** A job of GitLab starts when every job of an earlier stage has ended well. */
function gitlabJobs(): Jobs {
  type Entry = { stage?: string; script?: string[] };
  const { stages, ...rest } = read('.gitlab-ci.yml') as { stages: string[] } & Record<string, Entry>;
  const jobs = Object.entries(rest).filter(([, { script }]) => script !== undefined);
  return Object.fromEntries(
    jobs.map(([name, { stage = '', script = [] }]) => [
      name,
      {
        commands: script,
        after: jobs
          .filter(([, other]) => stages.indexOf(other.stage ?? '') < stages.indexOf(stage))
          .map(([before]) => before),
      },
    ]),
  );
}

const forges: [string, Jobs][] = [
  ...workflows.map((path): [string, Jobs] => [path, githubJobs(path)]),
  ['.workflow/check.yml', giteeJobs()],
  ['.gitlab-ci.yml', gitlabJobs()],
];

describe.each(forges)('%s', (_, jobs) => {
  const testing = Object.keys(jobs).filter((name) => jobs[name]?.commands.includes(TESTS));

  test('runs the tests that this machine runs', () => expect(testing).not.toEqual([]));

  // A preview of a proposal may be had before the tests end: nobody but the proposer reads it.
  test('builds what is published only after they have passed', () => {
    const publishing = Object.values(jobs).filter(({ commands }) =>
      commands.some((line) => /GONGKAI_AS_OF=.*npm run build/.test(line)),
    );
    expect(publishing).toHaveLength(Object.keys(jobs).length > 1 ? 1 : 0);
    for (const { after } of publishing) expect(after).toEqual(expect.arrayContaining(testing));
  });
});

test('the tests of a forge end with the command of the README', () => {
  const script = readFileSync(TESTS, 'utf8');
  expect(script.trimEnd().split('\n').at(-1)).toBe('npm test');
  expect(readFileSync('README.md', 'utf8')).toContain('npm ci && npm test');
});

describe('triggers', () => {
  test('GitHub tests proposals and main', () => {
    const { on } = read('.github/workflows/publish.yml') as Workflow;
    expect(on).toHaveProperty('pull_request');
    expect(on.push?.branches).toEqual(['main']);
  });
  test('Gitee tests proposals and main', () => {
    const { triggers } = read('.workflow/check.yml') as {
      triggers: Record<string, { branches: { include: string[] } }>;
    };
    expect([triggers.pr?.branches.include, triggers.push?.branches.include]).toEqual([['main'], ['main']]);
  });
});

describe.each(workflows)('%s', (path) => {
  const text = readFileSync(path, 'utf8');
  const { permissions, jobs } = read(path) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  // A tag can be moved to other code after it was looked at; a commit cannot.
  test('names every action by its commit, and says which release that is', () => {
    const uses = [...text.matchAll(/uses:\s*(.*)/g)].map(([, words]) => words ?? '');
    expect(uses).toHaveLength(steps.filter((step) => step.uses).length);
    expect(uses.filter((words) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(words))).toEqual([]);
    const names = new Set(uses.map((words) => words.split('@')[0]));
    expect(new Set(uses).size, 'one release of one action').toBe(names.size);
  });
  test('takes the whole history', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['fetch-depth'])).toEqual(checkouts.map(() => 0));
  });
  test('may read and nothing more', () => expect(permissions).toEqual({ contents: 'read' }));
});
