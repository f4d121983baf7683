import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRelease } from '#adapters/release.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function stageWith(out: string, text: string) {
  const release = openRelease(out);
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
    openRelease(out);
    expect(published(out)).toBe('一');
  });
  test('what a dead build left behind goes, a running one keeps its own', () => {
    const root = tempFolder({ 'dist.building-999999999/a': '', [`dist.building-${process.ppid}/a`]: '' });
    openRelease(join(root, 'dist'));
    expect([
      existsSync(join(root, 'dist.building-999999999')),
      existsSync(join(root, `dist.building-${process.ppid}`)),
    ]).toEqual([false, true]);
  });
});
