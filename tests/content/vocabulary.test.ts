import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '#validation/check-content.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** What the check of the fictional bureau says of a list with some rows more. */
async function check(file: string, rows: string) {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  const [contentDir, publicDir] = [join(root, 'content'), join(root, 'public')];
  appendFileSync(join(contentDir, file), rows);
  const { faults } = await checkContent({ contentDir, publicDir, asOf: '2024-06-30' });
  return faults
    .filter((fault) => fault.file.endsWith(file))
    .map(({ field, found, message }) => ({ field, found, message }));
}

describe('a word of the lists that staff keep', () => {
  test.each([
    ['words.yaml', '- wrong: 甲已\n  right: 甲乙\n- wrong: 甲已\n  right: 假已\n', 'wrong', '甲已'],
    ['synonyms.yaml', '- said: 甲乙\n  written: [丙丁]\n- said: 甲乙\n  written: [戊己]\n', 'said', '甲乙'],
  ])('has one row of %s', async (file, rows, field, found) => {
    expect(await check(file, rows)).toEqual([{ field, found, message: '写了两次；合成一项' }]);
  });
  test('may be wrong in one list and said in the other, and part of a longer one', async () => {
    expect(await check('words.yaml', '- wrong: 甲已\n  right: 甲乙\n- wrong: 甲已丙\n  right: 甲乙丙\n')).toEqual([]);
  });
});
