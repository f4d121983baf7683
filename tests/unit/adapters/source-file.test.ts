import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSourceFile } from '#adapters/content/source-file.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const read = (text: string | Uint8Array, name = 'a.md') => readSourceFile(join(tempFolder({ [name]: text }), name));
const withFields = (fields: string): string => `---\n${fields}\n---\n\n正文\n`;

describe('values stay as written', () => {
  test.each([
    ['on: 2021-02-30', { on: '2021-02-30' }],
    ['at: 2021-09-17 09:30:00', { at: '2021-09-17 09:30:00' }],
    ['basis: "20.10"', { basis: '20.10' }],
    ['answer: no', { answer: 'no' }],
    ['title: 关于印发《办法》的通知：第二批', { title: '关于印发《办法》的通知：第二批' }],
  ])('%s', (fields, value) => expect(read(withFields(fields)).value).toEqual(value));

  test('a byte order mark and Windows line ends change nothing', () => {
    const file = read(`\ufeff${withFields('title: 甲').replaceAll('\n', '\r\n')}`);
    expect(file).toMatchObject({ value: { title: '甲' }, body: '\n正文\n', bodyLine: 4, faults: [] });
  });
});

describe('lines are lines of the file', () => {
  const listed = () => read(withFields('title: 甲\nfiles:\n  - path: a\n    title: 乙\n  - path: b\n    title: 丙'));
  test.each([
    [['title'], 2],
    [['files'], 3],
    [['files', 1, 'title'], 7],
    [['files', 0, 'path'], 4],
    [['files', 1, 'missing'], 6],
    [['missing'], 2],
  ])('%j is line %i', (path, line) => expect(listed().lineOf(path)).toBe(line));
  test('in YAML without front matter too', () =>
    expect(read('# 备注\n- id: a\n  name: 甲\n', 'offices.yaml').lineOf([0, 'name'])).toBe(3));
});

describe('what cannot be read says where and why', () => {
  test.each<[string, string, number, string]>([
    ['a full-width colon', 'title：甲\nkind: notice', 2, '英文半角冒号'],
    ['quotes around the first word', 'kind: notice\ntitle: "十四五"规划', 3, '中文引号'],
    ['a tab', 'files:\n\t- path: a', 3, '不用 Tab'],
    ['no-break spaces', 'keeps:\n\u00a0\u00a0- a', 3, '不间断空格'],
    ['a field twice', 'title: 甲\ntitle: 乙', 3, '写了两次'],
    ['an English colon in a title', 'title: 通知: 第二批', 2, '英文引号'],
    ['words lost after #', 'title: 关于 #2 地块', 2, '丢失'],
    ['a value that is all remark', 'title: #停车# 公告', 2, '丢失'],
    ['no blank after the colon', 'title:甲\nkind: notice', 2, '空一格'],
  ])('%s', (_case, fields, line, said) => {
    const { faults } = read(withFields(fields));
    expect(faults.map((fault) => fault.line)).toContain(line);
    expect(faults.map(({ message }) => message).join()).toContain(said);
  });

  test('a wide blank before # cuts nothing off', () =>
    expect(read(withFields('title: 甲　#乙'))).toMatchObject({ value: { title: '甲　#乙' }, faults: [] }));
  test('a remark of its own after a value is no fault', () =>
    expect(read(withFields('kind: notice # 种类')).faults).toEqual([]));
  test('GBK bytes name the line', () => {
    const gbk = Buffer.concat([
      Buffer.from('---\ntitle: '),
      Buffer.from([0xb9, 0xab, 0xb8, 0xe6]),
      Buffer.from('\n---\n'),
    ]);
    expect(read(gbk).faults).toMatchObject([{ line: 2, message: expect.stringContaining('UTF-8') as string }]);
  });
  test('no front matter', () => expect(read('title: 甲\n').faults[0]?.message).toContain('---'));
  test('an alias bomb is refused, not unfolded', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
    ];
    expect(read(withFields(bomb.join('\n'))).faults[0]?.message).toContain('引用');
  });
});
