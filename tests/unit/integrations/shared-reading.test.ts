import { EventEmitter } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import type { Folders } from '#adapters/environment.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { contentLoader } from '#integrations/content-loader.ts';
import { sharedBody, shareReading, sharedReading } from '#integrations/shared-reading.ts';
import { checkContent, type CheckedContent } from '#validation/check-content.ts';
import { foldersIn } from '../../support/folders.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function bureau(): Folders {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  return foldersIn(root);
}

const readingOf = async (folders: Folders): Promise<CheckedContent> => ({
  ...(await checkContent(folders)),
  asOf: asOfMoment('2024-06-30'),
});

/** What a loader gives to Astro, by id, and what it says when it is told that a file was saved. */
async function open(collection: Parameters<typeof contentLoader>[0], folders: Folders) {
  const entries = new Map<string, Record<string, unknown>>();
  const said: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const context = {
    store: {
      clear: () => entries.clear(),
      set: ({ id, data }: { id: string; data: Record<string, unknown> }) => entries.set(id, data),
    },
    parseData: ({ data }: { data: { title?: string } }) =>
      'title' in data || collection !== 'disclosures' ? Promise.resolve(data) : Promise.reject(new Error('no title')),
    generateDigest: (text: string) => text,
    config: { root: new URL('file:///project/'), base: '/' },
    logger: { error: (words: string) => said.push(words) },
    watcher,
  };
  await contentLoader(collection, folders).load(context as unknown as LoaderContext);
  const save = async (path: string): Promise<void> => {
    watcher.emit('all', 'change', path);
    await setImmediate();
  };
  return { entries, said, save };
}
const loaded = async (...args: Parameters<typeof open>) => (await open(...args)).entries;

test('a build reads each file once: what was checked is what its pages get', async () => {
  const folders = bureau();
  shareReading(folders, await readingOf(folders), (body) => `<p>${body.trim()}</p>`);
  rmSync(folders.contentDir, { recursive: true });
  expect(sharedReading(folders)?.asOf).toEqual(asOfMoment('2024-06-30'));
  expect(sharedBody(folders, 'disclosures', '2024/jiancha-jihua')).toMatch(/^<p>.+<\/p>$/s);
});

test.each([
  ['tasks', ['2024/01', '2024/02']],
  ['disclosures', []],
  ['offices', []],
] as const)('of the %s of a build Astro gets what it has to compile, and no more', async (collection, ids) => {
  const folders = bureau();
  shareReading(folders, await readingOf(folders), String);
  expect([...(await loaded(collection, folders)).keys()]).toEqual(ids);
  for (const id of ids) expect(sharedBody(folders, collection, id)).toBeUndefined();
});

test.each(['contentDir', 'publicDir'] as const)('another %s is read anew', async (folder) => {
  const folders = bureau();
  shareReading({ ...folders, [folder]: join(folders[folder], 'other') }, await readingOf(folders), String);
  expect(sharedReading(folders)).toBeUndefined();
  expect([...(await loaded('tasks', folders)).keys()]).toEqual(['2024/01', '2024/02']);
});

test('while somebody edits, what is saved is read anew, and what cannot be read leaves the last state', async () => {
  const folders = bureau();
  const { entries, said, save } = await open('disclosures', folders);
  const path = join(folders.contentDir, 'disclosures/2024/jiancha-jihua.md');
  const edit = (from: RegExp, to: string): void => writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  const title = (): unknown => entries.get('2024/jiancha-jihua')?.title;
  edit(/^title: .*/m, 'title: 第二次');
  await save('/elsewhere/a.md');
  expect(title()).not.toBe('第二次');
  await save(path);
  expect([title(), said]).toEqual(['第二次', []]);
  edit(/^title: .*/m, 'tile: 第三次');
  await save(path);
  expect([title(), said]).toEqual(['第二次', ['Error: no title']]);
});
