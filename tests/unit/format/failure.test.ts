import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { explainFailure } from '#format/failure.ts';

const system = (code: string, path?: string): Error => Object.assign(new Error(`${code}: in English`), { code, path });

/** What Node throws at a command line that it cannot read. */
function parseFailure(args: string[], allowPositionals = false): unknown {
  try {
    return parseArgs({ args, options: { back: { type: 'boolean' }, kind: { type: 'string' } }, allowPositionals });
  } catch (error) {
    return error;
  }
}

describe('what ends a command is said in Chinese', () => {
  test.each([
    ['EACCES', '/srv/a', '/srv/a 没有权限读写。换一个有权限的用户，或者把权限改好。'],
    ['EROFS', '/srv/a', '/srv/a 在只读的磁盘上。换到可以写的地方。'],
    ['ENOENT', '/srv/a', '/srv/a 不在了。检查位置和名字，再运行一次。'],
    ['EISDIR', '/srv/a', '/srv/a 是文件夹，这里应当是文件。'],
    ['ENOTDIR', '/srv/a', '/srv/a 是文件，这里应当是文件夹。'],
    ['ENOSPC', '/srv/a', '磁盘满了。清出空间后再运行一次。'],
    ['EADDRINUSE', undefined, '要用的端口被别的程序占着。关掉它，或者用 PORT 换一个，例如 PORT=8080。'],
    ['EACCES', undefined, '没有权限。端口小于 1024 的要管理员才能用。'],
  ])('%s of %s', (code, path, words) => expect(explainFailure(system(code, path))).toBe(words));

  test.each([
    [['--what'], '“--what”用不上'],
    [['--back=x'], '“--back”用不上'],
    [['--kind'], '“--kind'],
    [['stray'], '“stray”用不上'],
  ])('a command line with %j', (args, words) => {
    const said = explainFailure(parseFailure(args));
    expect(said).toContain(words);
    expect(said).not.toMatch(/Unknown|argument|option '/);
  });

  test('a fault of the program comes with what its makers need', () => {
    const said = explainFailure(new TypeError('x is not a function'));
    expect(said).toMatch(/^程序出错，请把下面的文字交给维护人员。\nTypeError: x is not a function\n/);
  });
  test('something thrown that is no error, too', () => expect(explainFailure('oops')).toContain('oops'));
});
