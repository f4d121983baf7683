import { parseArgs } from 'node:util';
import { showProgress } from '#adapters/progress.ts';
import { annotation } from '#format/annotation.ts';
import { faultLine } from '#format/fault.ts';
import { checkContent, hasErrors } from '#validation/check-content.ts';
import { SettingFault } from '#validation/settings.ts';
import { summaryOf } from './check-summary.ts';
import { openContent } from './open-content.ts';
import './on-failure.ts';

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

try {
  const checked = await checkContent(environment, progress);
  const { faults, notes } = checked;
  progress.end();
  for (const note of notes) console.error(`注意：${note}。`);
  const summary = summaryOf(checked);
  if (values.json) {
    console.log(JSON.stringify({ faults, notes, summary }, null, 2));
  } else {
    if (values.annotations) for (const fault of faults) console.log(annotation(fault));
    for (const fault of faults) console.log(faultLine(fault));
    console.log(summary);
  }
  process.exitCode = hasErrors(faults) ? 1 : 0;
} catch (error) {
  progress.end();
  if (!(error instanceof SettingFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
