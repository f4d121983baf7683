import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPlace } from '#adapters/site-place.ts';
import { tempFolder } from '../../support/temp-folder.ts';

describe('where a site may be put', () => {
  test('a folder, or a place where none is yet', () => {
    const root = tempFolder({ 'dist/index.html': '' });
    expect(findPlace(join(root, 'dist'))).toEqual({ place: join(root, 'dist') });
    expect(findPlace(join(root, 'new/dist'))).toEqual({ place: join(root, 'new/dist') });
  });
  test('a link leads to what is really meant', () => {
    const root = tempFolder({ 'real/index.html': '' });
    symlinkSync('real', join(root, 'dist'));
    expect(findPlace(join(root, 'dist'))).toEqual({ place: join(root, 'real') });
  });
  test('a link to nothing, a file and a way through a file are named', () => {
    const root = tempFolder({ plain: 'x' });
    symlinkSync('nowhere', join(root, 'dist'));
    expect(findPlace(join(root, 'dist'))).toEqual({ fault: expect.stringContaining('指向的文件夹没有了') as string });
    expect(findPlace(join(root, 'plain'))).toEqual({ fault: expect.stringContaining('是文件，不是文件夹') as string });
    expect(findPlace(join(root, 'plain/dist'))).toEqual({ fault: expect.stringContaining('是文件') as string });
  });
  test.skipIf(process.platform !== 'linux')('a mounted disk cannot be replaced: a folder in it can', () =>
    expect(findPlace('/proc')).toEqual({ fault: expect.stringContaining('/proc/site') as string }),
  );
  test.skipIf(process.getuid?.() === 0)('another’s folder is named before anything is built', () => {
    const root = tempFolder();
    mkdirSync(join(root, 'dist'));
    chmodSync(join(root, 'dist'), 0o555);
    expect(findPlace(join(root, 'dist'))).toEqual({ fault: expect.stringContaining('没有权限') as string });
  });
});
