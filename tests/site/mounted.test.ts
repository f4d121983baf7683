import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { deadLinks } from '../support/check-links.ts';
import { listFiles, listPages, readPage } from '../support/dist.ts';

/** The same program under another base, and for another bureau. Builds in one root run one after the other. */
const build = (out: string, env: Record<string, string>): void => {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/build.ts'], {
    env: { ...process.env, NODE_ENV: 'production', GONGKAI_OUT: out, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
};

describe('the real site under /zwgk/', () => {
  const out = resolve('.cache/site-zwgk');
  beforeAll(() => build(out, { GONGKAI_BASE: '/zwgk/' }), 240_000);
  test('every link stays under the base and leads somewhere', () => expect(deadLinks(out, '/zwgk/')).toEqual([]));
});

describe('the fictional bureau', () => {
  const out = resolve('.cache/site-bureau');
  const env = {
    GONGKAI_CONTENT: 'tests/fixtures/bureau/content',
    GONGKAI_PUBLIC: 'tests/fixtures/bureau/public',
    GONGKAI_AS_OF: '2024-06-30',
  };
  beforeAll(() => build(out, env), 240_000);
  test('every link leads somewhere', () => expect(deadLinks(out, '/zfxxgk/')).toEqual([]));
  test('every page is marked 示例', () =>
    expect(listPages(out).filter((path) => !readPage(path, out).includes('class="sample-ribbon"'))).toEqual([]));
  test('nothing of the real bureau is in it', () =>
    expect(listPages(out).filter((path) => readPage(path, out).includes('厦门'))).toEqual([]));
  test('its files are published byte for byte', () => expect(listFiles(out)).toContain('files/2024/jiancha-jihua.pdf'));
});
