import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRelease, type ReleaseOptions } from '#adapters/release.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const open = (root: string, more: Partial<ReleaseOptions> = {}) =>
  openRelease({ place: join(root, 'dist'), workDir: join(root, 'work'), ...more });

function stageWith(root: string, text: string, more: Partial<ReleaseOptions> = {}) {
  const release = open(root, more);
  mkdirSync(release.stage);
  writeFileSync(join(release.stage, 'index.html'), text);
  return release;
}
async function publish(root: string, text: string, more: Partial<ReleaseOptions> = {}): Promise<void> {
  const release = stageWith(root, text, more);
  await release.publish();
  release.close();
}
const published = (root: string): string => readFileSync(join(root, 'dist/index.html'), 'utf8');
const failsWith = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};

/** A build that is killed while it works. */
async function dieWhileBuilding(root: string): Promise<void> {
  const program = `
    import { openRelease } from '#adapters/release.ts';
    openRelease({ place: ${JSON.stringify(join(root, 'dist'))}, workDir: ${JSON.stringify(join(root, 'work'))} });
    console.log('building');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('a new site', () => {
  test('takes the place of the old one whole, and nothing else is left', async () => {
    const root = tempFolder();
    await publish(root, '一');
    await publish(root, '二');
    expect([published(root), readdirSync(root).sort(), readdirSync(join(root, 'work'))]).toEqual([
      '二',
      ['dist', 'work'],
      [],
    ]);
  });
  test('that is not finished leaves the old one and nothing else', async () => {
    const root = tempFolder();
    await publish(root, '一');
    stageWith(root, '二').close();
    expect([published(root), readdirSync(join(root, 'work'))]).toEqual(['一', []]);
  });
  test('stands before the old one goes', async () => {
    const root = tempFolder();
    await publish(root, '一');
    const release = stageWith(root, '二');
    await release.publish();
    expect([published(root), readFileSync(join(release.stage, 'index.html'), 'utf8')]).toEqual(['二', '一']);
    release.close();
  });
  test('of two built at once is the later one, whole', async () => {
    const root = tempFolder();
    const [one, two] = [stageWith(root, '一'), stageWith(root, '二')];
    expect(one.work).not.toBe(two.work);
    await Promise.all([one.publish(), two.publish()]);
    expect(published(root)).toBe('二');
  });
});

describe('where two names cannot be exchanged in one step', () => {
  const swap = failsWith('EINVAL');
  test('two steps do', async () => {
    const root = tempFolder();
    await publish(root, '一', { swap });
    await publish(root, '二', { swap });
    expect([published(root), existsSync(join(root, 'dist.previous'))]).toEqual(['二', false]);
  });
  test('a process that died between them is made good by the next', async () => {
    const root = tempFolder();
    await publish(root, '一', { swap });
    renameSync(join(root, 'dist'), join(root, 'dist.previous'));
    open(root).close();
    expect(published(root)).toBe('一');
  });
});

describe('on another disk', () => {
  test('the site is copied beside its place first, and then takes it', async () => {
    const root = tempFolder();
    await publish(root, '一');
    let calls = 0;
    const swap = (from: string, to: string): void => {
      calls += 1;
      if (calls === 1) failsWith('EXDEV')();
      renameSync(to, `${to}.old`);
      renameSync(from, to);
    };
    await publish(root, '二', { swap });
    expect([published(root), readdirSync(root).sort()]).toEqual(['二', ['dist', 'dist.old', 'work']]);
  });
  test('any other fault is told, and the old site stands', async () => {
    const root = tempFolder();
    await publish(root, '一');
    await expect(publish(root, '二', { swap: failsWith('EIO') })).rejects.toThrow('EIO');
    expect(published(root)).toBe('一');
  });
});

describe('what a build leaves that was killed', () => {
  test('goes with the next; one that still runs keeps its own', async () => {
    const root = tempFolder();
    await dieWhileBuilding(root);
    expect(readdirSync(join(root, 'work')).filter((name) => !name.endsWith('.lock'))).toHaveLength(1);
    const alive = open(root);
    const other = open(root);
    expect(readdirSync(join(root, 'work')).filter((name) => !name.endsWith('.lock'))).toHaveLength(2);
    expect(existsSync(alive.work)).toBe(true);
    alive.close();
    other.close();
  });
});
