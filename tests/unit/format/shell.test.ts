import { expect, test } from 'vitest';
import { setVariables } from '#format/shell.ts';

test.each([
  ['linux', "export A='/甲 乙/c'"],
  ['darwin', "export A='/甲 乙/c'"],
  ['win32', "$env:A = '/甲 乙/c'"],
])('on %s a variable is set as its shell has it', (platform, line) =>
  expect(setVariables({ A: '/甲 乙/c' }, platform)).toEqual([line]),
);
test('a quote in a path ends nothing', () => {
  expect(setVariables({ A: "a'b" }, 'win32')).toEqual(["$env:A = 'a''b'"]);
  expect(setVariables({ A: "a'b" }, 'linux')).toEqual(["export A='a'\\''b'"]);
});
