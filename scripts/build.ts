import { build } from 'astro';
import { readEnvironment } from '#adapters/environment.ts';
import { openRelease } from '#adapters/release.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { explainSystemError } from '#format/system-error.ts';
import { faultLine, faultSummary } from '#format/fault.ts';
import { checkContent, hasErrors, type CheckedContent } from '#intake/check-content.ts';
import type { LoadedContent } from '#intake/load-content.ts';
import { readAsOf, SettingFault } from '#intake/settings.ts';
import { plainText } from '#markdown/render.ts';
import { indexSearch } from './index-search.ts';
import { searchRecords } from '#search/records.ts';

/** `npm run build`: check, build, index, and only then take the place of the old site. */
const environment = readEnvironment();

/** Prints every fault; false when the content may not be published. */
function passes({ content, faults }: CheckedContent): boolean {
  for (const fault of faults) console.log(faultLine(fault));
  console.log(faultSummary(faults, content.entries.length));
  return !hasErrors(faults);
}

async function buildInto(stage: string, content: LoadedContent): Promise<void> {
  await build({ root: process.cwd(), outDir: stage, logLevel: 'warn' });
  const ledger = buildLedger(content.checked, await readAsOf(environment, content));
  const bodies = new Map(
    content.entries.filter(({ collection }) => collection === 'disclosures').map(({ id, source }) => [id, plainText(source.body)]),
  );
  await indexSearch({ records: searchRecords(ledger, bodies), outDir: stage });
}

async function main(): Promise<number> {
  const checked = await checkContent(environment);
  if (!passes(checked)) return 1;
  const release = openRelease(environment.outDir);
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  process.once('exit', () => release.abandon());
  await buildInto(release.stage, checked.content);
  release.publish();
  console.log(`网站已生成：${environment.outDir}`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof SettingFault ? error.message : explainSystemError(error, environment.outDir));
  process.exitCode = 1;
}
