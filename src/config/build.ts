import type { Folders } from '#adapters/environment.ts';
import type { Site } from '#schemas/site.ts';

declare const __GONGKAI_SITE__: Site;
declare const __GONGKAI_PREVIEW__: boolean;
declare const __GONGKAI_FOLDERS__: Folders;

/** The identity of the site, from `site.yaml` and the environment, as `astro.config.mjs` read it. */
export const site: Site = __GONGKAI_SITE__;

/** True for a preview: what is scheduled is there, marked, and every page says so. */
export const isPreview: boolean = __GONGKAI_PREVIEW__;

/** Where the content of this build lies. */
export const folders: Folders = __GONGKAI_FOLDERS__;
