import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };

/** `>=20.19.0` → `20.19` */
const least = (range: string): string => range.replace(/^>=(\d+\.\d+)\.0$/, '$1');
const OUTER = least(packageJson.engines.node);
const OWN = least(packageJson.config['own-node']);

describe('which Node is needed is said once, in package.json', () => {
  test('the README says the same', () =>
    expect(readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')).toContain(
      `Node ${OUTER} or newer is enough to start: on Linux x64 the project brings its own Node 24; elsewhere have Node ${OWN} or newer.`,
    ));
  test('and the handbook', () =>
    expect(readFileSync('docs/handbook/operate.md', 'utf8')).toContain(`Node ${OUTER} 以上就能开始`));
  test('and every command that runs TypeScript asks first', () => {
    const silent = Object.entries(packageJson.scripts)
      .filter(([name]) => !['bench', 'handbook:pictures', 'readme:pictures'].includes(name))
      .filter(
        ([, command]) =>
          /node scripts\/\w[\w-]*\.ts/.test(command) && !command.startsWith('node scripts/require-node.mjs && '),
      );
    expect(silent).toEqual([]);
  });
});

describe('an older one is told so in one line', () => {
  const ask = (agent: string, args: string[] = []) =>
    spawnSync('node', [...args, 'scripts/require-node.mjs'], {
      env: { PATH: process.env.PATH, npm_config_user_agent: agent },
      encoding: 'utf8',
    });
  test.each(['npm/10.2.0 node/v18.20.4 linux x64', 'npm/10.8.0 node/v20.18.3 linux x64'])('%s', (agent) => {
    const { status, stderr } = ask(agent);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^Node 太旧.*需要 ${OUTER} 或更新的版本.*\n$`)),
    ]);
  });
  test.each(['npm/11.0.0 node/v20.19.0 linux x64', 'npm/11.0.0 node/v21.0.0 linux x64', 'npm/11.0.0 node/v24.0.0', ''])(
    'and not “%s”',
    (agent) => expect(ask(agent)).toMatchObject({ status: 0, stdout: '', stderr: '' }),
  );
  test('also when it is the one that runs the scripts', () => {
    const old = 'data:text/javascript,Object.defineProperty(process.versions, "node", { value: "22.17.1" })';
    expect(ask('', ['--import', old])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`安装 ${OWN} 或更新`),
    });
  });
});
