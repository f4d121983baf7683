import { expect, test } from 'vitest';
import { COMMANDS } from '../support/faults/commands.ts';
import { fillDisk } from '../support/faults/full-disk.ts';
import { injectBriefly } from '../support/faults/injections.ts';
import { HARMS, places } from '../support/faults/world.ts';
import { fuzzServers } from '../support/fuzz-servers.ts';

/** The short part: `npm run faults` hits every step, on another disk too, for minutes. */
test.each(COMMANDS.map((command, at) => [command.name, command, HARMS[at % HARMS.length] ?? 'killed'] as const))(
  '%s，做到一半出了事：旧的或新的都是完整的，说的是真的，下一次照常，什么都没有留下',
  async (_, command, harm) => {
    expect(await injectBriefly(command, harm)).toEqual([]);
  },
);

test.each(['full', 'read-only'] as const)('生成网页时（%s）：别人的程序说的英文，谁也看不到', async (harm) => {
  const [build] = COMMANDS;
  expect(build && (await injectBriefly(build, harm, 1 / 12))).toEqual([]);
});

test('真的满了的盘：说明白，旧网站还在', () => {
  expect(places().flatMap(({ path }) => fillDisk(path))).toEqual([]);
});

test('乱来的请求：两个服务器都还在', async () => {
  expect(await fuzzServers(900)).toEqual([]);
});
