import { resolve } from 'node:path';
import { readEnvironment } from '#adapters/environment.ts';
import { openOwnFolder } from '#adapters/own-folder.ts';
import { siteFolder } from '#adapters/site-folder.ts';
import { checkContent } from '#validation/check-content.ts';
import { dataSourceOf, sealSite, writeData, writeFeeds } from '../../scripts/build-data.ts';
import { buildPages, buildSearch, holdBuilt } from '../../scripts/build-steps.ts';
import { watchDescendants } from '../descendants.ts';

/** What `npm run build` does, part by part, and at its end a line of what each part cost. */
const environment = readEnvironment();
const stage = environment.outDir;
const site = siteFolder(stage);
const parts: Record<string, number> = {};
let spent = 0;
/** Ends a part: CPU seconds of this process since the one before, and of what it started. */
function lap(part: string, others = 0): void {
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6;
  parts[part] = seconds - spent + others;
  spent = seconds;
}

const checked = await checkContent(environment);
lap('check');
const own = openOwnFolder(resolve('.cache/builds'), 'bench-');
await buildPages(environment, checked, { work: own.path, site });
own.close();
lap('pages');
const endWatch = watchDescendants(process.pid);
const records = await buildSearch(checked, stage);
lap('search', endWatch().cpuSeconds);
const source = dataSourceOf(environment, checked);
await writeData(source, site);
lap('data');
writeFeeds(source, site);
lap('feeds');
await sealSite(environment, checked, source, site);
lap('hash');
const wrong = holdBuilt(environment, checked, { stage, records });
if (wrong.length > 0) throw new Error(wrong.join('\n'));
lap('hold');
console.log(`parts ${JSON.stringify(parts)}`);
