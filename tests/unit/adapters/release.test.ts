import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moveFolder } from '#adapters/move-folder.ts';
import { openRelease } from '#adapters/release.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const open = (outDir: string) => openRelease({ outDir, workDir: join(outDir, '../work') });

function stageWith(out: string, text: string) {
  const release = open(out);
  mkdirSync(release.stage);
  writeFileSync(join(release.stage, 'index.html'), text);
  return release;
}
const published = (out: string): string => readFileSync(join(out, 'index.html'), 'utf8');

describe('openRelease', () => {
  test('publishes whole, over an old site too', () => {
    const out = join(tempFolder(), 'dist');
    stageWith(out, '一').publish();
    stageWith(out, '二').publish();
    expect(published(out)).toBe('二');
    expect(existsSync(`${out}.previous`)).toBe(false);
  });
  test('abandoned, it leaves the old site and nothing else', () => {
    const out = join(tempFolder(), 'dist');
    stageWith(out, '一').publish();
    const release = stageWith(out, '二');
    release.abandon();
    expect([published(out), existsSync(release.stage)]).toEqual(['一', false]);
  });
  test('a process that died between the two renames is made good', () => {
    const out = join(tempFolder(), 'dist');
    stageWith(out, '一').publish();
    renameSync(out, `${out}.previous`);
    open(out);
    expect(published(out)).toBe('一');
  });
  test('what a dead build left behind goes, a running one keeps its own', () => {
    const root = tempFolder({ 'dist.building-999999999/a': '', [`dist.building-${process.ppid}/a`]: '' });
    open(join(root, 'dist'));
    expect([
      existsSync(join(root, 'dist.building-999999999')),
      existsSync(join(root, `dist.building-${process.ppid}`)),
    ]).toEqual([false, true]);
  });
  test('a place for the site that is no folder is refused before anything is built', () => {
    const root = tempFolder({ plain: 'x' });
    expect(() => open(join(root, 'plain/dist'))).toThrow(/ENOTDIR|EEXIST/);
  });
});

describe('moveFolder', () => {
  const otherDisk = (): never => {
    throw Object.assign(new Error('cross-device link'), { code: 'EXDEV' });
  };
  test('copies to another disk, and leaves nothing behind', () => {
    const root = tempFolder({ 'from/a/b.html': '甲' });
    moveFolder(join(root, 'from'), join(root, 'to'), otherDisk);
    expect([readFileSync(join(root, 'to/a/b.html'), 'utf8'), existsSync(join(root, 'from'))]).toEqual(['甲', false]);
  });
  test('a copy that fails leaves nothing there, and the site that was built', () => {
    const root = tempFolder({ 'from/a.html': '甲', plain: 'x' });
    expect(() => moveFolder(join(root, 'from'), join(root, 'plain/to'), otherDisk)).toThrow();
    expect(existsSync(join(root, 'from/a.html'))).toBe(true);
  });
  test('any other fault is told', () => expect(() => moveFolder('/nowhere/a', '/nowhere/b')).toThrow(/ENOENT/));
});
