import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainName, twins } from '#domain/folder/names.ts';

describe('a name that one of the machines on the way cannot hold', () => {
  test.each([
    ['aux.pdf', '设备名'],
    ['CON', '设备名'],
    ['com1.tar.gz', '设备名'],
    ['LPT².txt', '设备名'],
    ['附件?.pdf', '“?”'],
    ['a:b.md', '“:”'],
    ['a|b', '“|”'],
    ['甲\u0007.pdf', '控制符'],
    ['a.', '末尾是点'],
    ['a.pdf ', '末尾是空格'],
    [`${'长'.repeat(86)}.pdf`, '太长'],
  ])('%s', (name, said) => expect(explainName(name)).toContain(said));

  test.each(['auxiliary.pdf', '附件（第1批）.pdf', 'con-2024.pdf', 'a..b', '.htaccess', 'com10.txt', '长'.repeat(80)])(
    'and not %s',
    (name) => expect(explainName(name)).toBeUndefined(),
  );
});

describe('names that a disk takes for one', () => {
  test.each([
    [['files/Jihua.pdf', 'files/jihua.pdf'], '只差大小写'],
    [['caf\u00e9.pdf', 'cafe\u0301.pdf'], '编码不同'],
  ])('%j', (paths, how) =>
    expect(twins(paths)).toEqual([{ path: paths[1], other: paths[0], message: expect.stringContaining(how) }]),
  );

  test('are named once for each that is too many, and none for names that differ', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-c]{1,3}$/)), (names) => {
        expect(twins(names)).toEqual([]);
        expect(twins([...names, ...names.map((name) => name.toUpperCase())])).toHaveLength(names.length);
      }),
    ));
});
