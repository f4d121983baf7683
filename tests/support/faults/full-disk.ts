import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWith } from '#adapters/environment.ts';
import { openWorld } from './world.ts';

const OLD = '<!doctype html><title>原来的网站</title>';
/** Less than any site needs. */
const SIZE = '200k';

/**
 * A real disk that is full, where this machine may make one: what cannot be written is said, and the old site stands.
 *
 * @param place absolute path of the folder that it is laid out in
 * @returns in Chinese what did not hold
 */
export function fillDisk(place: string): string[] {
  const world = openWorld(place);
  const disk = world.at('disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk]).status !== 0) {
    world.close();
    return [];
  }
  try {
    mkdirSync(join(disk, 'dist'));
    writeFileSync(join(disk, 'dist/index.html'), OLD);
    const { status, stderr } = spawnSync('node', ['scripts/build.ts'], {
      env: environmentWith({ ...world.env, GONGKAI_OUT: join(disk, 'dist') }),
      encoding: 'utf8',
    });
    const wrong: string[] = [];
    if (status !== 1 || !stderr.includes('磁盘满了')) wrong.push(`说的是：${status ?? '被信号结束'} ${stderr}`);
    if (readFileSync(join(disk, 'dist/index.html'), 'utf8') !== OLD) wrong.push('旧网站变了');
    if (readdirSync(disk).length !== 1) wrong.push(`留下了：${readdirSync(disk).join('、')}`);
    return wrong;
  } finally {
    spawnSync('umount', [disk]);
    world.close();
  }
}
