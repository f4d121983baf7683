import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import type { Folders } from '#adapters/environment.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { contentLoader } from '#integrations/content-loader.ts';
import { shareReading, sharedReading, type Reading } from '#integrations/shared-reading.ts';
import { checkContent } from '#validation/check-content.ts';
import { foldersIn } from '../../support/folders.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function bureau(): Folders {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  return foldersIn(root);
}

const readingOf = async (folders: Folders): Promise<Reading> => ({
  ...(await checkContent(folders)),
  asOf: asOfMoment('2024-06-30'),
});

/** What a loader gives to Astro, by id. */
async function loaded(
  collection: Parameters<typeof contentLoader>[0],
  folders: Folders,
): Promise<Map<string, unknown>> {
  const entries = new Map<string, unknown>();
  const context = {
    store: {
      clear: () => entries.clear(),
      set: ({ id, data }: { id: string; data: unknown }) => entries.set(id, data),
    },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    generateDigest: (text: string) => text,
    config: { root: new URL('file:///project/'), base: '/' },
  };
  await contentLoader(collection, folders).load(context as unknown as LoaderContext);
  return entries;
}

test('a build reads each file once: what was checked is what Astro gets', async () => {
  const folders = bureau();
  const reading = await readingOf(folders);
  shareReading(folders, reading);
  rmSync(folders.contentDir, { recursive: true });
  expect([...(await loaded('disclosures', folders)).keys()]).toEqual(['2024/jiancha-jihua']);
  expect([...(await loaded('offices', folders)).values()]).toEqual(
    reading.content.checked.offices.map(({ data }) => data),
  );
  expect(sharedReading(folders)?.asOf).toEqual(asOfMoment('2024-06-30'));
});

test.each(['contentDir', 'publicDir'] as const)('another %s is read anew', async (folder) => {
  const folders = bureau();
  shareReading({ ...folders, [folder]: join(folders[folder], 'other') }, await readingOf(folders));
  expect(sharedReading(folders)).toBeUndefined();
  expect([...(await loaded('tasks', folders)).keys()]).toEqual(['2024/01', '2024/02']);
});
