import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROUTES, routesIn } from '#domain/ledger/routes.ts';
import { DIST, listPages, readPage } from '../support/dist.ts';
import { EXAMPLE } from '../support/example-site.ts';

describe.each([
  ['of the real bureau', DIST, '/'],
  ['of the fictional one', EXAMPLE.folder, EXAMPLE.base],
])('the site %s', (_, folder, base) => {
  const isBuilt = (address: string): boolean => existsSync(join(folder, address, 'index.html'));
  const lacks = (html: string, address: string): boolean => !html.includes(`href="${base}${address.slice(1)}"`);
  const lacking = (path: string, place: Parameters<typeof routesIn>[0]): string[] =>
    routesIn(place)
      .filter(({ address }) => isBuilt(address) && lacks(readPage(path, folder), address))
      .map(({ address }) => `${path}: ${address}`);

  test('has every page of the list; one that would be empty may be absent', () =>
    expect(
      Object.entries(ROUTES)
        .filter(([, route]) => !('isOptional' in route) && !isBuilt(route.address))
        .map(([id]) => id),
    ).toEqual([]));
  test('offers them on every page, in the masthead and in the footer', () =>
    expect(listPages(folder).flatMap((path) => [...lacking(path, 'masthead'), ...lacking(path, 'footer')])).toEqual(
      [],
    ));
  test('offers them all on its map', () => expect(lacking('sitemap/index.html', 'site map')).toEqual([]));
});
