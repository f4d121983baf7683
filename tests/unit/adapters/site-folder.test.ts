import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashFiles, sha256Of } from '#adapters/hash-files.ts';
import { siteFolder } from '#adapters/site-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const PICTURE = Uint8Array.of(0, 255, 10);

test('a site knows its files as they lie there, whoever wrote them', () => {
  const site = siteFolder(tempFolder({}));
  site.write('tasks/2021/07/index.html', '公开😀');
  site.write('share.png', PICTURE);
  mkdirSync(join(site.path, '_astro'));
  writeFileSync(join(site.path, '_astro/a.css'), 'a{}');
  expect(site.files()).toEqual([
    { path: '_astro/a.css', size: 3, sha256: sha256Of('a{}') },
    { path: 'share.png', size: 3, sha256: sha256Of(PICTURE) },
    { path: 'tasks/2021/07/index.html', size: 10, sha256: sha256Of('公开😀') },
  ]);
  expect(site.files()).toEqual(hashFiles(site.path));
});

test('what is written twice is known by what it is in the end', () => {
  const site = siteFolder(tempFolder({}));
  site.write('a.json', '1');
  site.write('a.json', '{}');
  expect(site.files()).toEqual(hashFiles(site.path));
});
