import { join, resolve } from 'node:path';
import type { Folders } from '#adapters/environment.ts';

/** The two folders of a bureau that lies in one place, as the project itself does. */
export const foldersIn = (root: string): Folders => ({
  contentDir: resolve(join(root, 'content')),
  publicDir: resolve(join(root, 'public')),
});
