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
