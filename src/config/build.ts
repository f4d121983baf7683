import type { Folders } from '#adapters/environment.ts';
import type { AsOf } from '#domain/date/as-of.ts';
import type { Site } from '#schemas/site.ts';

declare const __GONGKAI_SITE__: Site;
declare const __GONGKAI_AS_OF__: AsOf;
declare const __GONGKAI_PREVIEW__: boolean;
declare const __GONGKAI_FOLDERS__: Folders;

/** The identity of the site, from `site.yaml` and the environment, as `astro.config.mjs` read it. */
export const site: Site = __GONGKAI_SITE__;

/** The clock of this build. Nothing else in `src` may ask what time it is. */
export const asOf: AsOf = __GONGKAI_AS_OF__;

/** True for a preview: what is scheduled is there, marked, and every page says so. */
export const isPreview: boolean = __GONGKAI_PREVIEW__;

/** Where the content of this build lies. */
export const folders: Folders = __GONGKAI_FOLDERS__;
