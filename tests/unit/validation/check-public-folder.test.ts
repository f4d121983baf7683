import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPublicFolder } from '#validation/check-public-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const faults = (...paths: string[]): string[] =>
  checkPublicFolder(tempFolder(Object.fromEntries(paths.map((path) => [path, 'x'])))).map(({ message }) => message);

describe('what is published byte for byte and may not be', () => {
  test.each([
    ['yemian.html', '不在任何网页上'],
    ['index.html', '会占用网页 / 的网址'],
    ['tasks/index.html', '会占用网页 /tasks/ 的网址'],
    ['tasks/2024/index.htm', '会占用网页 /tasks/2024/ 的网址'],
    ['secret/a.pdf', '附件放到 files/年份/ 下'],
    ['files/2024/con.pdf', '设备名'],
    ['files/2024/a?.pdf', '“?”'],
  ])('%s', (path, said) => expect(faults(path)).toEqual([expect.stringContaining(said)]));

  test.each(['files/2024/a.pdf', 'CNAME', 'files/2024/.DS_Store', '.env', 'files/2024/~$a.docx', 'Thumbs.db'])(
    'but not %s: it is an attachment, known, or never published',
    (path) => expect(faults(path)).toEqual([]),
  );

  test('two that differ by their case', () =>
    expect(faults('files/2024/A.pdf', 'files/2024/a.pdf')).toEqual([expect.stringContaining('只差大小写')]));

  test('a link out of the folder or upwards, to a file or a folder; nothing behind it is looked at', () => {
    const root = tempFolder({ 'files/2024/a.pdf': 'x' });
    symlinkSync('/etc', join(root, 'secret'));
    symlinkSync('..', join(root, 'files/oben'));
    symlinkSync('/etc/passwd', join(root, 'files/2024/b.pdf'));
    expect(checkPublicFolder(root).map(({ message }) => message)).toEqual([
      expect.stringContaining('这是一个链接'),
      expect.stringContaining('这是一个链接'),
      expect.stringContaining('这是一个链接'),
    ]);
  });
});
