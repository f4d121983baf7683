import { resolve } from 'node:path';
import { readEnvironment } from '#adapters/environment.ts';
import { showProgress } from '#adapters/progress.ts';
import { openRelease } from '#adapters/release.ts';
import { explainSystemError } from '#format/system-error.ts';
import { faultLine, faultSummary } from '#format/fault.ts';
import { checkContent, hasErrors, type CheckedContent } from '#validation/check-content.ts';
import { SettingFault } from '#validation/settings.ts';
import { buildPages, buildSearch } from './build-steps.ts';

/** `npm run build`: check, build, index, and only then take the place of the old site. */
const environment = readEnvironment();
const progress = showProgress();

/** Prints every fault; false when the content may not be published. */
function passes({ content, faults }: CheckedContent): boolean {
  for (const fault of faults) console.log(faultLine(fault));
  console.log(faultSummary(faults, content.entries.length));
  return !hasErrors(faults);
}

async function main(): Promise<number> {
  const checked = await checkContent(environment, progress);
  progress.end();
  if (!passes(checked)) return 1;
  const release = openRelease({ outDir: environment.outDir, workDir: resolve('.cache/site') });
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  process.once('exit', () => {
    progress.end();
    release.abandon();
  });
  progress.step('生成网页');
  await buildPages(environment, checked.content, release.stage, progress.at);
  progress.step('编制检索');
  await buildSearch(environment, checked, release.stage, progress.at);
  progress.end();
  release.publish();
  console.log(`网站已生成：${environment.outDir}`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  progress.end();
  console.error(error instanceof SettingFault ? error.message : explainSystemError(error, environment.outDir));
  process.exitCode = 1;
}
