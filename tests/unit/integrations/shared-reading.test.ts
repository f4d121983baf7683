import { cpSync, rmSync } from 'node:fs';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, expect, test, vi } from 'vitest';
import { contentLoader } from '#integrations/content-loader.ts';
import { loadContent } from '#validation/load-content.ts';
import { shareReading, sharedReading } from '#integrations/shared-reading.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function bureau(): string {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau/content', root, { recursive: true });
  vi.stubEnv('GONGKAI_CONTENT', root);
  return root;
}

/** What a loader gives to Astro, by id. */
async function loaded(collection: Parameters<typeof contentLoader>[0]): Promise<Map<string, unknown>> {
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
  await contentLoader(collection).load(context as unknown as LoaderContext);
  return entries;
}

afterEach(() => vi.unstubAllEnvs());

test('a build reads each file once: what was checked is what Astro gets', async () => {
  const root = bureau();
  const content = loadContent(root);
  shareReading(content);
  rmSync(root, { recursive: true });
  expect([...(await loaded('disclosures')).keys()]).toEqual(['2024/jiancha-jihua']);
  expect([...(await loaded('offices')).values()]).toEqual(content.checked.offices.map(({ data }) => data));
});

test('without a build, and for another folder, the files are read anew', async () => {
  const root = bureau();
  shareReading({ ...loadContent(root), root: '/elsewhere' });
  expect(sharedReading(root)).toBeUndefined();
  expect([...(await loaded('tasks')).keys()]).toEqual(['2024/01', '2024/02']);
});
