import { parseArgs } from 'node:util';
import { showProgress } from '#adapters/progress.ts';
import { annotation } from '#format/annotation.ts';
import { faultLine, faultSummary } from '#format/fault.ts';
import { checkContent, hasErrors } from '#validation/check-content.ts';
import { openContent } from './open-content.ts';

/**
 * `npm run check`: reads only content and names every fault at once. Exit 1 on errors, 0 with
 * warnings. `--json` for programs; `--annotations` for a forge, which is also what CI gets.
 */
const environment = openContent();
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    annotations: { type: 'boolean', default: environment.isForge },
  },
});
const progress = showProgress();
const { content, faults } = await checkContent(environment, progress);
progress.end();

if (values.json) {
  console.log(JSON.stringify({ faults, summary: faultSummary(faults, content.entries.length) }, null, 2));
} else {
  if (values.annotations) for (const fault of faults) console.log(annotation(fault));
  for (const fault of faults) console.log(faultLine(fault));
  console.log(faultSummary(faults, content.entries.length));
}
process.exitCode = hasErrors(faults) ? 1 : 0;
