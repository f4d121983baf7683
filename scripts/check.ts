import { parseArgs } from 'node:util';
import { readEnvironment } from '#adapters/environment.ts';
import { loadContent } from '#intake/load-content.ts';
import { faultLine, faultSummary } from '#format/fault.ts';

/** `npm run check`: reads only content and names every fault at once. Exit 1 on errors. */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const { entries, faults } = loadContent(readEnvironment().contentDir);

if (values.json) console.log(JSON.stringify(faults, null, 2));
else for (const line of [...faults.map(faultLine), faultSummary(faults, entries.length)]) console.log(line);
process.exitCode = faults.some(({ severity }) => severity === 'error') ? 1 : 0;
