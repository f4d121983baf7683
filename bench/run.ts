import { parseArgs } from 'node:util';
import { showProgress } from '#adapters/progress.ts';
import { measureLoad, type Figures } from './measure-load.ts';
import { renderTable } from './table.ts';

/**
 * `npm run bench`: what the checker, the build and the search index cost on generated loads, beside
 * the plainest Astro site of the same content. By hand only: its figures depend on the machine, so
 * no test may fail by them.
 */
const { values } = parseArgs({
  options: { counts: { type: 'string', default: '330,1000,10000' }, runs: { type: 'string', default: '1' } },
});
const counts = values.counts
  .split(',')
  .map(Number)
  .sort((a, b) => a - b);
const runs = Number(values.runs);
if (![...counts, runs].every((each) => Number.isInteger(each) && each > 0)) {
  console.error('node bench/run.ts [--counts 330,1000,10000] [--runs 1]');
  process.exit(2);
}

const progress = showProgress();
const figures: Figures[] = [];
for (const count of counts) figures.push(await measureLoad(count, runs, progress.step));
progress.end();
console.log(`Node ${process.versions.node}, ${process.platform}-${process.arch}, median of ${runs}\n`);
console.log(renderTable(figures));
