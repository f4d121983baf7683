import { describe, expect, test } from 'vitest';
import { faultLine } from '#format/fault.ts';
import { checkContent, hasErrors } from '#validation/check-content.ts';
import { applyCase, UNKNOWN_HERE, type Operation } from '../support/apply-case.ts';
import { foldersIn } from '../support/folders.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { cases } from '../fixtures/cases/bad-input.json' with { type: 'json' };

type Outcome = 'reject' | 'accept' | 'accept-with-warning';

interface Case {
  id: string;
  kind: string;
  expect: string;
  why: string;
  also_ok?: string[];
  must_mention?: string[];
  apply: Operation[];
}

/** What the check says of a folder; `tests/content/command-line.test.ts` shows that the command says the same. */
async function check(root: string): Promise<{ outcome: Outcome; output: string }> {
  const { faults } = await checkContent(foldersIn(root));
  const accepted = faults.length > 0 ? 'accept-with-warning' : 'accept';
  return { outcome: hasErrors(faults) ? 'reject' : accepted, output: faults.map(faultLine).join('\n') };
}

/** Gives a task another requirement but not the quotes that go with it: no clerk's mistake. */
const INCOMPLETE = 'task-01';

const expressible = (cases as Case[]).filter(
  ({ id, apply, kind }) =>
    id !== INCOMPLETE && kind !== 'site' && kind !== 'annual-report' && apply.every(({ op }) => !UNKNOWN_HERE.has(op)),
);

test('most cases can be expressed', () => expect(expressible.length).toBeGreaterThan(80));

describe('what staff are likely to write is refused or accepted as it should be', () => {
  test.each(expressible)(
    '$id: $why',
    async ({ kind, expect: wanted, also_ok: alsoRight = [], must_mention: mention = [], apply }) => {
      const root = tempFolder();
      applyCase(root, kind, apply);
      const { outcome, output } = await check(root);
      expect([wanted, ...alsoRight], output).toContain(outcome);
      if (outcome === 'reject' && mention.includes('line')) expect(output).toMatch(/第\d+行/);
      if (outcome === 'reject') expect(output).toMatch(/错误 .*[\u4e00-\u9fff]/u);
    },
  );
});
