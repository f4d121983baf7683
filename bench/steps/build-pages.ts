import { resolve } from 'node:path';
import { readEnvironment } from '#adapters/environment.ts';
import { openOwnFolder } from '#adapters/own-folder.ts';
import { siteFolder } from '#adapters/site-folder.ts';
import { checkContent, hasErrors } from '#validation/check-content.ts';
import { buildPages } from '../../scripts/build-steps.ts';

/** What `npm run build` does up to the search index: check, then build. */
const environment = readEnvironment();
const checked = await checkContent(environment);
if (hasErrors(checked.faults)) throw new Error('the load has faults: run the check on it');
const own = openOwnFolder(resolve('.cache/builds'), 'bench-');
await buildPages(environment, checked, { work: own.path, site: siteFolder(environment.outDir) });
own.close();
