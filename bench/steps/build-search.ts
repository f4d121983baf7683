import { readEnvironment } from '#adapters/environment.ts';
import { loadContent } from '#validation/load-content.ts';
import { readAsOf } from '#validation/settings.ts';
import { buildSearch } from '../../scripts/build-steps.ts';

/** The search index alone, into a site that is built, so that its peak memory is its own. */
const environment = readEnvironment();
const content = loadContent(environment);
const asOf = await readAsOf(environment, content);
await buildSearch({ content, attachments: new Map(), asOf }, environment.outDir);
