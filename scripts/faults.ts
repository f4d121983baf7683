import { everyInjection, inject } from '../tests/support/faults/injections.ts';
import { fillDisk } from '../tests/support/faults/full-disk.ts';
import { places } from '../tests/support/faults/world.ts';
import { fuzzServers } from '../tests/support/fuzz-servers.ts';
import './on-failure.ts';

/**
 * `npm run faults -- 20 10`: kills, fills and forbids at so many steps of build, deploy, import, save, publish and undo,
 * on this disk and on another, and sends both servers what no browser sends for so many minutes; by hand, and says how
 * many held. A short part of it runs in `npm test`.
 */
const times = Number(process.argv[2] ?? 10);
const minutes = Number(process.argv[3] ?? 0);

let held = 0;
let failed = 0;
function count(name: string, wrong: readonly string[]): void {
  if (wrong.length === 0) held += 1;
  else {
    failed += 1;
    console.log(`${name}：${wrong.join('；')}`);
  }
}

for await (const [name, injection] of everyInjection(times)) {
  count(name, await inject(injection));
  if ((held + failed) % 50 === 0) console.log(`做了${held + failed}次，${failed}次不对；最近一次：${name}`);
}
for (const { name, path } of places()) count(`真的满了的盘，${name}`, fillDisk(path));
if (minutes > 0) count('乱来的请求', await fuzzServers(minutes * 60_000));
console.log(`${held} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
