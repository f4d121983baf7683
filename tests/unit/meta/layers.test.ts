import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint();
const rulesBroken = async (filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId ?? '');
};

/** One line a layer of the table in eslint.config.js: what it must not import. */
describe('every layer bites', () => {
  test.each([
    ['src/domain/task/x.ts', "import { z } from 'astro/zod';"],
    ['src/domain/task/x.ts', "import { readFileSync } from 'node:fs';"],
    ['src/schemas/x.ts', "import { getCollection } from 'astro:content';"],
    ['src/format/x.ts', "import { site } from '#config/build.ts';"],
    ['src/markdown/x.ts', "import { site } from '#config/build.ts';"],
    ['src/search/x.ts', "import { site } from '#config/build.ts';"],
    ['src/adapters/x.ts', "import { getLedger } from '#queries/ledger.ts';"],
    ['src/adapters/x.ts', "import { proposeSlug } from '#authoring/slug.ts';"],
    ['src/authoring/x.ts', "import { readFileSync } from 'node:fs';"],
    ['src/authoring/x.ts', "import { loadContent } from '#validation/load-content.ts';"],
    ['src/editor/x.ts', "import { loadContent } from '#validation/load-content.ts';"],
    ['src/validation/x.ts', "import { getLedger } from '#queries/ledger.ts';"],
    [
      'src/queries/x.ts',
      "import { STATE_LABELS } from '#format/labels.ts';\nimport Time from '#components/ui/Time.astro';",
    ],
  ])('%s: %s', async (file, code) => {
    expect(await rulesBroken(file, `${code}\nexport {};\n`)).toContain('@typescript-eslint/no-restricted-imports');
  });
  test.each([
    ['src/components/x/X.astro', "import { getLedger } from '#queries/ledger.ts';"],
    ['src/layouts/X.astro', "import { getLedger } from '#queries/ledger.ts';"],
    ['src/pages/x.astro', "import { getCollection } from 'astro:content';"],
  ])('%s: %s', async (file, code) => {
    expect(await rulesBroken(file, `---\n${code}\nconst x = await getLedger();\n---\n<p>{x}</p>\n`)).toContain(
      '@typescript-eslint/no-restricted-imports',
    );
  });
  test('the domain has no clock', async () => {
    expect(await rulesBroken('src/domain/task/x.ts', 'export const now = new Date();\n')).toContain(
      'no-restricted-syntax',
    );
    expect(await rulesBroken('src/domain/task/x.ts', 'export const now = Date.now();\n')).toContain(
      'no-restricted-syntax',
    );
  });
  test.each(['src/queries/x.ts', 'src/search/index/x.ts', 'scripts/x.ts'])('%s reads no environment', async (file) => {
    expect(await rulesBroken(file, 'export const out = process.env.GONGKAI_OUT;\n')).toContain(
      'no-restricted-properties',
    );
  });
  test('what is allowed passes', async () =>
    expect(
      await rulesBroken(
        'src/domain/task/x.ts',
        "import { isMoment } from '../date/calendar-date.ts';\nexport const x = isMoment('');\n",
      ),
    ).toEqual([]));
});
