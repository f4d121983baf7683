import { INJECTIONS } from '../tests/support/faults.ts';
import { fuzzServers } from '../tests/support/fuzz-servers.ts';
import './on-failure.ts';

/**
 * `npm run faults -- 20 10`: kills and fills at every step of build, deploy and import, so many times each, and sends
 * both servers what no browser sends for so many minutes; by hand, and says how many held. A short part of it runs in `npm test`.
 */
const times = Number(process.argv[2] ?? 10);
const minutes = Number(process.argv[3] ?? 0);
/** From before a command has begun to after it has ended. */
const LONGEST_MS = 6000;

let held = 0;
let failed = 0;
for (const { name, run } of INJECTIONS) {
  for (let count = 0; count < times; count += 1) {
    const after = Math.round((LONGEST_MS * (count + Math.random())) / times);
    const wrong = await run(after);
    if (wrong.length === 0) held += 1;
    else {
      failed += 1;
      console.log(`${name}（${after}毫秒）：${wrong.join('；')}`);
    }
  }
  console.log(`${name}：做完${times}次`);
}
if (minutes > 0) {
  const wrong = await fuzzServers(minutes * 60_000);
  if (wrong.length === 0) held += 1;
  else failed += 1;
  for (const each of wrong) console.log(each);
}
console.log(`${held} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
