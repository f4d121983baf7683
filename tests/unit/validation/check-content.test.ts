import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkContent } from '#validation/check-content.ts';
import { foldersIn } from '../../support/folders.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** The fictional bureau with a disclosure that links to files, and files that lie there. */
async function faults(links: string, files: readonly string[], base?: string) {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  const entry = join(root, 'content/disclosures/2024/jiancha-jihua.md');
  writeFileSync(entry, `${readFileSync(entry, 'utf8')}\n${links}\n`);
  for (const path of files) {
    mkdirSync(dirname(join(root, 'public', path)), { recursive: true });
    writeFileSync(join(root, 'public', path), 'x');
  }
  return (await checkContent({ ...foldersIn(root), base })).faults;
}

describe('a record of what was done is of no day that is to come', () => {
  const dated = async (on: string, asOf?: string) => {
    const root = tempFolder();
    cpSync('tests/fixtures/base-bureau', root, { recursive: true });
    const entry = join(root, 'content/disclosures/2024/jiancha-jihua.md');
    const record = `changes:\n  - on: ${on}\n    kind: typo\n    note: 改字。\nproducer:`;
    writeFileSync(entry, readFileSync(entry, 'utf8').replace('producer:', record));
    const { faults: found } = await checkContent({ ...foldersIn(root), asOf });
    return found.filter(({ message }) => message.includes('还没有到这一天')).map(({ severity }) => severity);
  };
  test.each<[string, string, string | undefined, string[]]>([
    ['that nobody has lived to see', '2099-01-01', undefined, ['error']],
    ['that has not come by the clock of the build', '2024-08-20', '2024-07-10', ['warning']],
    ['of today', '2024-07-10 23:00', '2024-07-10', []],
    ['that is over, whenever the newest commit was', '2024-08-20', undefined, []],
  ])('one %s', async (_, on, asOf, told) => expect(await dated(on, asOf)).toEqual(told));
  test('a machine whose clock stands in 1970 refuses nothing that is not after the newest recording', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(0);
    expect(await dated('2024-03-01', undefined)).toEqual([]);
    expect(await dated('2099-01-01', undefined)).toEqual(['error']);
    vi.restoreAllMocks();
  });
});

describe('the folders that are given decide, and no variable of the machine', () => {
  test('a body may link to a file that lies there, which is then offered', async () =>
    expect(await faults('[说明](/files/2024/note.txt)', ['files/2024/note.txt'])).toEqual([]));
  test('also where the address is written in percent signs', async () =>
    expect(await faults('[附件](/files/2024/%E9%99%84%20%E4%BB%B6.pdf)', ['files/2024/附 件.pdf'])).toEqual([]));
  test('and where it carries the path that the site is mounted under', async () =>
    expect(await faults('[说明](/zwgk/files/2024/note.txt)', ['files/2024/note.txt'], '/zwgk/')).toEqual([]));
  test('but not to one that does not, nor to what a system left there', async () => {
    const links = '[甲](/files/2024/a.txt) [乙](/files/2024/.DS_Store)';
    expect(await faults(links, ['files/2024/.DS_Store'])).toMatchObject([
      { severity: 'error', found: '/files/2024/a.txt' },
      { severity: 'error', found: '/files/2024/.DS_Store' },
    ]);
  });
  test('a file that nobody offers or links to is named', async () =>
    expect(await faults('', ['files/2024/note.txt', 'files/2024/~$note.docx'])).toMatchObject([
      { severity: 'warning', file: expect.stringMatching(/files\/2024\/note\.txt$/) },
    ]));
});
