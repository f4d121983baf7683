import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { showProgress } from '#adapters/progress.ts';
import { renderChart } from './chart.ts';
import { measureLoad, type Figures } from './measure-load.ts';
import { renderTable } from './table.ts';

/**
 * `npm run bench`: what the checker, the build and the search index cost on generated loads, beside
 * the plainest sites of the same content by Astro and Eleventy. By hand only: its figures depend on the machine, so
 * no test may fail by them.
 */
const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '330,1000,10000' },
    runs: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const counts = values.counts
  .split(',')
  .map(Number)
  .sort((a, b) => a - b);
const runs = Number(values.runs);
if (![...counts, runs].every((each) => Number.isInteger(each) && each > 0)) {
  console.error('node bench/run.ts [--counts 330,1000,10000,50000] [--runs 1] [--write]');
  process.exit(2);
}

const progress = showProgress();
const figures: Figures[] = [];
for (const count of counts) figures.push(await measureLoad(count, runs, progress.step));
progress.end();
const said = `Node ${process.versions.node}, ${process.platform}-${process.arch}, median of ${runs}\n\n${renderTable(figures)}`;
console.log(said);
if (values.write) {
  const readme = new URL('README.md', import.meta.url);
  const [before = '', , after = ''] = readFileSync(readme, 'utf8').split(
    /(?<=<!-- figures -->\n)|(?=<!-- \/figures -->)/,
  );
  writeFileSync(readme, `${before}\n${said}\n\n${after}`);
  writeFileSync(new URL('figures.svg', import.meta.url), renderChart(figures));
}
