import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHARE_PICTURE } from '#domain/ledger/addresses.ts';
import { MOUNTED } from '../support/build-sites.ts';
import { DIST, listPages, readPage } from '../support/dist.ts';
import { EXAMPLE } from '../support/example-site.ts';

const told = (html: string, property: string): string[] =>
  [...html.matchAll(new RegExp(`<meta [^>]*property="og:${property}"[^>]* content="([^"]*)"`, 'g'))].map(
    ([, content = '']) => content,
  );

describe.each([
  ['the real site', DIST],
  ['the real site under a path', MOUNTED.folder],
  ['the fictional bureau', EXAMPLE.folder],
])('where an address of %s is shared', (_name, folder) => {
  test('every page has one title and one summary', () => {
    for (const path of listPages(folder))
      for (const property of ['title', 'description'])
        expect([path, property, told(readPage(path, folder), property)]).toEqual([
          path,
          property,
          [expect.stringMatching(/\S/)],
        ]);
  });
  test('there is a picture in the size that programs ask for', () => {
    const png = readFileSync(join(folder, SHARE_PICTURE.address));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([SHARE_PICTURE.width, SHARE_PICTURE.height]);
  });
});

test('the picture is told of under its full address, and only where the site knows its host', () => {
  for (const path of listPages()) expect(told(readPage(path), 'image')).toEqual([]);
  const page = readPage('index.html', EXAMPLE.folder);
  const [canonical = ''] = /(?<=rel="canonical" href=")[^"]+/.exec(page) ?? [];
  expect(told(page, 'image')).toEqual([new URL(SHARE_PICTURE.address.slice(1), canonical).href]);
});
