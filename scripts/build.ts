import { resolve } from 'node:path';
import { showProgress } from '#adapters/progress.ts';
import { openRelease, type Release } from '#adapters/release.ts';
import { siteFolder } from '#adapters/site-folder.ts';
import { findPlace } from '#adapters/site-place.ts';
import { NO_ORIGIN } from '#format/site-identity.ts';
import { explainSystemError } from '#format/system-error.ts';
import { faultLine } from '#format/fault.ts';
import { checkContent, hasErrors, type CheckedContent } from '#validation/check-content.ts';
import { explainPlaces, SettingFault } from '#validation/settings.ts';
import { buildPages, buildSearch, holdBuilt } from './build-steps.ts';
import { dataSourceOf, sealSite, writeData, writeFeeds } from './build-data.ts';
import { summaryOf } from './check-summary.ts';
import { openContent } from './open-content.ts';
import './on-failure.ts';

/** `npm run build`: check, build, index, and only then take the place of the old site. */
const environment = openContent();
const progress = showProgress();

/** Prints every fault; false when the content may not be published. */
function passes(checked: CheckedContent): boolean {
  const { faults, notes } = checked;
  for (const note of notes) console.error(`注意：${note}。`);
  for (const fault of faults) console.log(faultLine(fault));
  console.log(summaryOf(checked));
  return !hasErrors(faults);
}

/** The old site goes only when the new one stands: what fails here is no fault of the site. */
function tidy(release: Release): void {
  try {
    release.close();
  } catch (error) {
    console.log(`新的网站已经换上；旧的没有删干净：${String((error as NodeJS.ErrnoException).path ?? release.work)}。`);
  }
}

async function main(): Promise<number> {
  const unfit = explainPlaces([process.cwd(), environment.contentDir, environment.publicDir]);
  if (unfit !== undefined) {
    console.error(`没有生成：${unfit}`);
    return 1;
  }
  const found = findPlace(environment.outDir);
  if ('fault' in found) {
    console.error(`没有生成：${found.fault}。`);
    return 1;
  }
  const checked = await checkContent(environment, progress);
  progress.end();
  if (!passes(checked)) return 1;
  const release = openRelease({ place: found.place, workDir: resolve('.cache/builds') });
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  const abandon = (): void => {
    progress.end();
    try {
      release.close();
    } catch {
      // On a disk that takes nothing any more: the next build sweeps it, and why this one failed has been said.
    }
  };
  process.once('exit', abandon);
  progress.step('生成网页');
  const site = siteFolder(release.stage);
  await buildPages(environment, checked, { work: release.work, site }, progress.at);
  progress.step('编制检索');
  const records = await buildSearch(checked, release.stage, progress.at);
  progress.step('写出数据和订阅');
  const source = dataSourceOf(environment, checked);
  await writeData(source, site);
  writeFeeds(source, site);
  await sealSite(environment, checked, source, site);
  progress.end();
  const wrong = holdBuilt(environment, checked, { stage: release.stage, records });
  if (wrong.length > 0) {
    console.error(`没有换上新网站，原来的网站没有改动：生成的网页和台账对不上。\n${wrong.join('\n')}`);
    return 1;
  }
  await release.publish();
  process.off('exit', abandon);
  console.log(`网站已生成：${environment.outDir}`);
  if (!(environment.origin ?? checked.content.site?.origin)) console.log(NO_ORIGIN);
  tidy(release);
  return 0;
}

/** Ends at once: what others have still to write would fail on the same disk, and say so in their words below ours. */
function fail(error: unknown): void {
  progress.end();
  console.error(error instanceof SettingFault ? error.message : explainSystemError(error, environment.outDir));
  process.exit(1);
}

// Whatever fails: what Astro writes by the way may do so where nobody waits for it.
process.prependListener('uncaughtException', fail).prependListener('unhandledRejection', fail);
process.exitCode = await main();
