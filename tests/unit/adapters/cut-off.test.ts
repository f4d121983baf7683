import { execFileSync } from 'node:child_process';
import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { whileWriting } from '#adapters/git/cut-off.ts';
import { tryHold } from '#adapters/lock.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const LEFT = ['.git/index.lock', '.git/refs/heads/main.lock', '.git/gongkai-index-0123'];

/** A repository in which a git was killed, with its locks; the mark says when our command began, in seconds. */
function aRepository({ markedAt }: { markedAt?: number }): { root: string; left: () => string[] } {
  const marked = markedAt === undefined ? {} : { '.git/gongkai.lock': '' };
  const root = tempFolder({ ...Object.fromEntries(LEFT.map((path) => [path, ''])), ...marked });
  execFileSync('git', ['init', '-q', '-b', 'main', root]);
  for (const path of LEFT) utimesSync(join(root, path), 1000, 1000);
  if (markedAt !== undefined) utimesSync(join(root, '.git/gongkai.lock'), markedAt, markedAt);
  return { root, left: () => LEFT.filter((path) => existsSync(join(root, path))) };
}

test('what a git left that was killed with our command keeps nobody out', async () => {
  const { root, left } = aRepository({ markedAt: 900 });
  expect(await whileWriting(root, async () => left())).toEqual([]);
  expect(existsSync(join(root, '.git/gongkai.lock'))).toBe(false);
});

test.each([
  ['of another program, from before our command', { markedAt: 1100 }],
  ['where no command of ours was cut off', {}],
])('a lock %s stays', async (_, given) => {
  const { root, left } = aRepository(given);
  expect(await whileWriting(root, async () => left())).toEqual(LEFT);
});

test('a lock stays while another command of ours writes', async () => {
  const { root, left } = aRepository({ markedAt: 900 });
  const other = tryHold(join(root, '.git/gongkai.lock'));
  expect(await whileWriting(root, async () => left())).toEqual(LEFT);
  other?.release();
});

test('a folder without a repository of its own is left to git', async () => {
  expect(await whileWriting(tempFolder({ '.git': 'gitdir: ../elsewhere' }), async () => 'done')).toBe('done');
});
