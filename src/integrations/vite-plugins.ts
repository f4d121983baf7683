import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** An importer inside this project, so that its packages are found. */
const PROJECT_FILE = fileURLToPath(import.meta.url);

/**
 * Lets MDX entries live outside the project: their packages (`astro/jsx-runtime`) are looked for
 * here, since nothing is installed beside another bureau's content.
 */
export function contentOutsideRoot(contentDir: string): Plugin {
  return {
    name: 'gongkai-content-outside-root',
    async resolveId(source, importer, options) {
      if (!importer?.startsWith(contentDir) || /^[./\0]/.test(source)) return null;
      return this.resolve(source, PROJECT_FILE, { ...options, skipSelf: true });
    },
  };
}

/**
 * What renders the pages runs here and now: written out for old browsers, as what readers get is, its private fields
 * would be look-ups. Set in the options themselves: what a plugin gives back is added to the browsers of the
 * configuration, and Astro leaves out what the configuration says of this part alone.
 */
export const renderedHere = (): Plugin => ({
  name: 'gongkai-rendered-here',
  configEnvironment(name, options) {
    if (name === 'prerender') options.build = { ...options.build, target: 'esnext' };
  },
});

/** Vite's helper for scripts that are imported late: it would fetch their styles and neighbours ahead. */
const PRELOAD_HELPER = '\0vite/preload-helper.js';

/** What is imported late here has no style and nothing to preload: the helper only calls it, and is 25 bytes instead of 700. */
export const nothingToPreload = (): Plugin => ({
  name: 'gongkai-nothing-to-preload',
  enforce: 'pre',
  load: (id) => (id === PRELOAD_HELPER ? 'export const __vitePreload = (load) => load();' : null),
});
