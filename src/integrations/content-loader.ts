import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { readContentTree } from '#adapters/content/content-tree.ts';
import type { Folders } from '#adapters/environment.ts';
import { renderMarkdown } from '#markdown/render.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { sharedReading } from './shared-reading.ts';

/**
 * Feeds a collection to Astro from the same reading that the checker uses. Astro's own readers
 * would turn 2021-02-30 into 2 March and 09:30 into 17:30.
 *
 * `.md` is rendered here; `.mdx` is left to Astro, which knows its components.
 */
export function contentLoader(collection: CollectionName, folders: Folders): Loader {
  const load: Loader['load'] = async ({ store, parseData, generateDigest, config, watcher }) => {
    store.clear();
    const entries =
      sharedReading(folders)?.content.entries ?? readContentTree(folders.contentDir, [collection]).entries;
    for (const { id, data, source } of entries.filter((entry) => entry.collection === collection)) {
      const digest = generateDigest(source.lines.join('\n'));
      const filePath = relative(fileURLToPath(config.root), source.path).split('\\').join('/');
      const entry = {
        id,
        data: await parseData({ id, data: data as Record<string, unknown>, filePath: source.path }),
        digest,
        filePath,
      };
      if (source.path.endsWith('.mdx')) store.set({ ...entry, deferredRender: true });
      else if (source.path.endsWith('.md'))
        store.set({ ...entry, rendered: { html: renderMarkdown(source.body, config.base) } });
      else store.set(entry);
    }
    watcher?.add(folders.contentDir);
  };
  return { name: `gongkai-${collection}`, load };
}
