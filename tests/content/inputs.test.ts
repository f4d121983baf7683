import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultLine } from '#format/fault.ts';
import { checkContent, hasErrors } from '#validation/check-content.ts';
import inputs from '../fixtures/cases/inputs.json' with { type: 'json' };
import { foldersIn } from '../support/folders.ts';
import { makeInput, makeTogether, says, type InputCase } from '../support/input-case.ts';
import { checkPeak } from '../support/check-peak.ts';
import { tempFolder } from '../support/temp-folder.ts';

const cases = inputs as unknown as InputCase[];

/** What the check says of a folder; `tests/content/command-line.test.ts` shows that the command says the same. */
async function check(root: string): Promise<{ outcome: InputCase['want'][number]; output: string }> {
  const { faults } = await checkContent(foldersIn(root));
  const output = faults.map(faultLine).join('\n');
  return { outcome: hasErrors(faults) ? 'reject' : faults.length > 0 ? 'warn' : 'accept', output };
}

/** Cases that were let through, for the build to prove. */
const passed = new Set<string>();

describe.each([...new Set(cases.map(({ kind }) => kind))])('%s', (kind) => {
  test.each(cases.filter((each) => each.kind === kind))('$id: $what', async (input) => {
    const root = tempFolder();
    makeInput(root, input);
    const { outcome, output } = await check(root);
    expect(input.want, output).toContain(outcome);
    const wanted = outcome === 'accept' ? [] : (input.say ?? []);
    expect(
      wanted.filter((each) => !says(output, each)),
      output,
    ).toEqual([]);
    expect(
      (input.absent ?? []).filter((each) => says(output, each)),
      output,
    ).toEqual([]);
    if (input.peak_mb !== undefined) expect(checkPeak(root)).toBeLessThan(input.peak_mb);
    if (outcome === 'accept' || (outcome === 'warn' && input.dist?.unless !== 'warn')) passed.add(input.id);
  });
});

test('what the check lets through is built, and says what was written', () => {
  const root = tempFolder();
  const proven = cases.filter(({ id, dist }) => dist !== undefined && passed.has(id));
  const pages = makeTogether(root, proven);
  const { contentDir, publicDir } = foldersIn(root);
  const { status, stdout, stderr } = spawnSync('node', ['scripts/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      GONGKAI_CONTENT: contentDir,
      GONGKAI_PUBLIC: publicDir,
      GONGKAI_OUT: join(root, 'dist'),
      GONGKAI_AS_OF: '2024-06-30',
    },
  });
  expect(status, stdout + stderr).toBe(0);
  for (const { id, dist } of proven) {
    const html = readFileSync(join(root, 'dist', pages.get(id) ?? ''), 'utf8');
    expect
      .soft(
        (dist?.has ?? []).filter((each) => !says(html, each)),
        id,
      )
      .toEqual([]);
    expect
      .soft(
        (dist?.lacks ?? []).filter((each) => says(html, each)),
        id,
      )
      .toEqual([]);
    expect
      .soft(
        (dist?.missing ?? []).filter((each) => existsSync(join(root, 'dist', each))),
        id,
      )
      .toEqual([]);
  }
}, 300_000);
