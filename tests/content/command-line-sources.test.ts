import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';

const ITEM = 'content/disclosures/2024/jiancha-jihua.md';

/** `npm run sources` over a copy of a small bureau whose one item has an address; no machine is asked. */
function sources(url: string | undefined, ...args: string[]) {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  const item = readFileSync(join(root, ITEM), 'utf8');
  writeFileSync(
    join(root, ITEM),
    item.replace(/^source:\n {2}url: .*\n/m, url === undefined ? '' : `source:\n  url: ${url}\n`),
  );
  const env = { ...process.env, GONGKAI_CONTENT: join(root, 'content'), GONGKAI_PUBLIC: join(root, 'public') };
  const run = spawnSync('node', ['scripts/sources.ts', ...args], { env, encoding: 'utf8' });
  return { ...run, isRecorded: existsSync(join(root, 'content/looks.yaml')) };
}

describe('npm run sources', () => {
  test.each<[string, Parameters<typeof sources>, number, RegExp]>([
    ['says what it does', [undefined, '--help'], 0, /看看台账里写着的官方网址还打不打得开/],
    ['refuses what it does not know', [undefined, '--fast'], 1, /不认识“--fast”。/],
    ['has nothing to look at', [undefined], 0, /没有写官方网址/],
    ['looks into no office’s network', ['http://127.0.0.1:9/oa'], 1, /内部网络的地址[^]*什么都没有记/],
    ['begins with content without faults', ['javascript:x'], 1, /网址要以 https[^]*内容有错误，先改好，再查看网址/],
  ])('%s', (_, args, status, said) => {
    const run = sources(...args);
    expect([run.status, run.stdout]).toEqual([status, expect.stringMatching(said)]);
    expect(run.isRecorded).toBe(false);
  });
});
