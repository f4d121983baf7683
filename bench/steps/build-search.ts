import { readEnvironment } from '#adapters/environment.ts';
import { loadContent } from '#validation/load-content.ts';
import { buildSearch } from '../../scripts/build-steps.ts';

/** The search index alone, into a site that is built, so that its peak memory is its own. */
const environment = readEnvironment();
const content = loadContent(environment.contentDir);
await buildSearch(environment, { content, attachments: new Map() }, environment.outDir);
