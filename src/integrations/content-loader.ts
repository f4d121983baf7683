import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readContentTree } from '#adapters/content/content-tree.ts';
import type { Folders } from '#adapters/environment.ts';
import { renderMarkdown } from '#markdown/render.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { isForAstro, sharedReading } from './shared-reading.ts';

/**
 * Every entry of a collection as Astro takes it. Of a build it gets those alone that it has to compile: the rest is
 * at hand, and Astro writes out all that it gets and reads it in again, a tenth of an archive's build.
 */
async function readEntries(
  collection: CollectionName,
  folders: Folders,
  { parseData, generateDigest, config }: LoaderContext,
): Promise<Parameters<LoaderContext['store']['set']>[0][]> {
  const shared = sharedReading(folders)?.content.entries.filter(({ source }) => isForAstro(source));
  const entries = shared ?? readContentTree(folders.contentDir, [collection]).entries;
  return Promise.all(
    entries
      .filter((entry) => entry.collection === collection)
      .map(async ({ id, data, source }) => {
        const entry = {
          id,
          data: await parseData({ id, data: data as Record<string, unknown>, filePath: source.path }),
          digest: generateDigest(source.lines.join('\n')),
          filePath: relative(fileURLToPath(config.root), source.path).split('\\').join('/'),
        };
        if (isForAstro(source)) return { ...entry, deferredRender: true };
        if (!source.path.endsWith('.md')) return entry;
        return { ...entry, rendered: { html: renderMarkdown(source.body, config.base) } };
      }),
  );
}

/**
 * Feeds a collection to Astro from the same reading that the checker uses. Astro's own readers
 * would turn 2021-02-30 into 2 March and 09:30 into 17:30. While somebody edits, what is saved is read
 * anew; what cannot be read then leaves the last good state on show.
 *
 * `.md` is rendered here; `.mdx` is left to Astro, which knows its components.
 */
export function contentLoader(collection: CollectionName, folders: Folders): Loader {
  const load: Loader['load'] = async (context) => {
    const fill = async (): Promise<void> => {
      const entries = await readEntries(collection, folders, context);
      context.store.clear();
      for (const entry of entries) context.store.set(entry);
    };
    await fill();
    context.watcher?.add(folders.contentDir);
    context.watcher?.on('all', (_, path) => {
      if (!path.startsWith(folders.contentDir)) return;
      fill().catch((error: unknown) => context.logger.error(String(error)));
    });
  };
  return { name: `gongkai-${collection}`, load };
}
