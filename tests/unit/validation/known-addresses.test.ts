import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIXED_ADDRESSES } from '#domain/ledger/routes.ts';

/** `offices/index.astro` → `/offices/`, `calendar.ics.ts` → `/calendar.ics`; nothing for a page with parameters. */
function addressOf(file: string): string | undefined {
  if (/[[\]]|(?:^|\/)_/.test(file)) return undefined;
  const bare = file.replace(/\.(?:astro|ts|js|mdx?)$/, '');
  return /\.astro$/.test(file) ? `/${bare.replace(/(?:^|\/)index$/, '')}/`.replace('//', '/') : `/${bare}`;
}

/** No page is linked to: a browser gets it when an address leads nowhere. */
const NOT_LINKED = new Set(['/404/']);

it('a body may link to every page of the site that has a fixed address', () => {
  const pages = readdirSync('src/pages', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => addressOf(`${entry.parentPath}/${entry.name}`.replace(/^.*?src\/pages\//, '')) ?? [])
    .filter((address) => !NOT_LINKED.has(address));
  expect(pages.filter((address) => !FIXED_ADDRESSES.includes(address))).toEqual([]);
});

it('and to none that the site does not have', () => {
  const isBuilt = (address: string): boolean =>
    address.endsWith('/')
      ? existsSync(`src/pages${address.slice(0, -1)}.astro`) || existsSync(`src/pages${address}index.astro`)
      : address === '/sitemap-index.xml' || existsSync(`src/pages${address}.ts`);
  expect(FIXED_ADDRESSES.filter((address) => !isBuilt(address))).toEqual([]);
});
