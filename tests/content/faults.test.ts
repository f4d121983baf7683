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

/** So far in its steps Astro writes; what it writes by the way nobody waits for. */
const ASTRO_WRITES = { 网页: 1 / 12, 自己的库: 1 / 28 } as const;
const UNWRITABLE = ['full', 'read-only'] as const;
test.each(
  Object.entries(ASTRO_WRITES).flatMap(([what, done]) => UNWRITABLE.map((harm) => [what, harm, done] as const)),
)('别人的程序写%s时（%s）：它说的英文，谁也看不到', async (_, harm, done) => {
  const [build] = COMMANDS;
  expect(build && (await injectBriefly(build, harm, done))).toEqual([]);
});

test('真的满了的盘：说明白，旧网站还在', () => {
  expect(places().flatMap(({ path }) => fillDisk(path))).toEqual([]);
});

test('乱来的请求：两个服务器都还在', async () => {
  expect(await fuzzServers(900)).toEqual([]);
});
