import { describe, expect, test } from 'vitest';
import { MOUNTED } from '../support/build-sites.ts';
import { deadLinks } from '../support/check-links.ts';
import { EXAMPLE } from '../support/example-site.ts';
import { listPages, readPage } from '../support/dist.ts';

test('the real site works whole under a path of its own', () =>
  expect(deadLinks(MOUNTED.folder, MOUNTED.base)).toEqual([]));

describe('the fictional bureau', () => {
  const pages = listPages(EXAMPLE.folder);
  test('every link leads somewhere', () => expect(deadLinks(EXAMPLE.folder, EXAMPLE.base)).toEqual([]));
  test('every page is marked 示例', () =>
    expect(pages.filter((path) => !readPage(path, EXAMPLE.folder).includes('class="sample-ribbon"'))).toEqual([]));
  test('nothing of the real bureau is in it', () =>
    expect(pages.filter((path) => readPage(path, EXAMPLE.folder).includes('厦门'))).toEqual([]));
});
