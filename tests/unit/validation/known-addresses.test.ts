import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RawEntry } from '#adapters/content/content-tree.ts';
import { ROWS_PER_PAGE } from '#domain/ledger/list-pages.ts';
import { FIXED_ADDRESSES, ROUTES, routesIn } from '#domain/ledger/routes.ts';
import { knownAddresses } from '#validation/known-addresses.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

/**
 * `offices/index.astro` → `/offices/`, `withholdings/[...page].astro` → `/withholdings/`, `robots.txt.ts` →
 * `/robots.txt`; nothing for a page whose address hangs on the content, or that no address leads to.
 */
function addressOf(file: string): string | undefined {
  const bare = file.replace(/^src\/pages/, '').replace(/\[\.\.\.page\]|\.(?:astro|ts)$/g, '');
  if (bare.includes('[') || bare === '/404') return undefined;
  return file.endsWith('.astro') ? `${bare.replace(/\/(?:index)?$/, '')}/` : bare;
}

describe('the list of routes', () => {
  const addresses: readonly string[] = Object.values(ROUTES).map(({ address }) => address);

  it('has a row for every page of the site that stands at one address, and a page for every row', () => {
    const pages = filesIn('src/pages').flatMap((file) => addressOf(file) ?? []);
    expect(pages.filter((address) => address.endsWith('/')).sort()).toEqual([...addresses].sort());
    expect(pages.filter((address) => !address.endsWith('/'))).toEqual(['/data-date.json', '/robots.txt']);
  });
  it('offers every page somewhere, but for none twice at one place', () => {
    for (const { address, label } of Object.values(ROUTES)) {
      const places = (['masthead', 'site map', 'footer'] as const).filter((place) =>
        routesIn(place).some((route) => route.address === address),
      );
      expect(places, label).not.toEqual([]);
    }
    expect(new Set(addresses).size).toBe(addresses.length);
  });
  it('is the only place that spells their addresses', () => {
    const spelled = new RegExp(`['"\`](?:${addresses.filter((address) => address !== '/').join('|')})`);
    const found = filesIn('src')
      .filter((file) => /\.(?:ts|astro|js)$/.test(file) && file !== 'src/domain/ledger/routes.ts')
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => spelled.test(line) && !/^\s*(?:\*|\/\/|\/\*\*)/.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });
});

describe('a body may link', () => {
  const entry = (collection: RawEntry['collection'], id: string): RawEntry =>
    ({ collection, id, data: {}, at: [] }) as unknown as RawEntry;
  const disclosures = Array.from({ length: ROWS_PER_PAGE * 1.5 }, (_, index) => entry('disclosures', `2024/a${index}`));
  const isKnown = knownAddresses(
    [...disclosures, entry('disclosures', '2023/b'), entry('pages', 'nobody-shows-it')],
    '/nowhere',
    '/zwgk/',
  );

  it.each([
    ...FIXED_ADDRESSES,
    '/disclosures/page/1/',
    '/disclosures/2024/page/1/',
    '/disclosures/2023/',
    '/zwgk/about/',
  ])('to %s', (address) => expect(isKnown(address)).toBe(true));
  it.each([
    '/disclosures/page/0/',
    '/disclosures/page/2/',
    '/disclosures/2024/page/2/',
    '/disclosures/2023/page/1/',
    '/disclosures/2022/',
    '/withholdings/',
    '/nobody-shows-it/',
    '/404/',
  ])('and not to %s', (address) => expect(isKnown(address)).toBe(false));
  it('to the guide once the site tells whom to ask', () =>
    expect(
      [{ guide: { phone: '0000-1234567' } }, {}].map((site) => knownAddresses([], '/nowhere', '/', site)('/guide/')),
    ).toEqual([true, false]));
  it('to the request of a task', () =>
    expect(knownAddresses([entry('tasks', '2024/01')], '/nowhere', '/')('/request/2024/01/')).toBe(true));
  it('to the register of what is withheld once there is one', () =>
    expect(knownAddresses([entry('withholdings', 'an-juan')], '/nowhere', '/')('/withholdings/')).toBe(true));
});
