import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  disclosureAddress,
  officeAddress,
  planAddress,
  referenceAddress,
  reportAddress,
  taskAddress,
  themeAddress,
} from '#domain/ledger/addresses.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import { planRef } from '#domain/ref/ref.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** The page of every entry, with the words that it has to bear. */
const pagesOf = ({ plans, tasks, disclosures, offices, themes, references }: Ledger): (readonly [string, string])[] => [
  ...plans.flatMap(({ year, tableTitle }) =>
    [planAddress(year), reportAddress(year)].map((address) => [address, tableTitle] as const),
  ),
  ...tasks.map(({ ref, title }) => [taskAddress(ref), title] as const),
  ...disclosures.map(({ ref, title }) => [disclosureAddress(ref), title] as const),
  ...offices.map(({ id, name }) => [officeAddress(id), name] as const),
  ...themes.map(({ id, name }) => [themeAddress(id), name] as const),
  ...references.map(({ id, title }) => [referenceAddress(id), title] as const),
];

/** Folders two levels down, as `2021/07`. */
const foldersIn = (stage: string, name: string): string[] => {
  const folder = join(stage, name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((year) => year.isDirectory() && planRef.is(year.name))
    .flatMap((year) =>
      readdirSync(join(folder, year.name), { withFileTypes: true })
        .filter((each) => each.isDirectory() && each.name !== 'page')
        .map((each) => `${year.name}/${each.name}`),
    );
};

/** How many pages the search index of a folder speaks of, and those in the folders below it. */
function pagesIn(folder: string): number {
  const own = readdirSync(folder, { withFileTypes: true });
  const below = own.filter((each) => each.isDirectory() && /^\d+$/.test(each.name));
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  const counts = Object.values(languages).map(({ page_count }) => page_count);
  return [...counts, ...below.map(({ name }) => pagesIn(join(folder, name)))].reduce((sum, count) => sum + count, 0);
}

/**
 * Holds a finished site against the ledger that it was built from, so that a wrong one never takes the
 * place of a right one: each entry has its page under its title, no other entry has one, and the search
 * index speaks of as many.
 *
 * @param stage absolute path of the built site
 * @param records how many were given to the search index
 * @returns in Chinese what differs, without closing full stops; nothing when all is as it should be
 */
export function holdSite(ledger: Ledger, stage: string, records: number): string[] {
  const faults = pagesOf(ledger).flatMap(([address, title]) => {
    const path = join(stage, address, 'index.html');
    if (!existsSync(path)) return [`缺少网页 ${address}`];
    return readFileSync(path).includes(escapeHtml(title)) ? [] : [`网页 ${address} 不是“${title}”`];
  });
  const known = new Set([
    ...ledger.tasks.map(({ ref }) => ref),
    ...ledger.plans.map(({ year }) => reportAddress(year).split('/').slice(-3, -1).join('/')),
    ...ledger.disclosures.flatMap(({ ref, redirectFrom }) => [ref, ...redirectFrom]),
    // What is listed no more leaves a word at its address.
    ...ledger.removals.map(({ id }) => id.slice(id.indexOf('/') + 1)),
  ]);
  const strange = [...foldersIn(stage, 'tasks'), ...foldersIn(stage, 'disclosures')].filter((ref) => !known.has(ref));
  const indexed = pagesIn(join(stage, 'pagefind'));
  return [
    ...faults,
    ...strange.map((ref) => `网页 ${ref} 不在台账里`),
    ...(indexed === records ? [] : [`检索里有${indexed}项，应有${records}项`]),
  ];
}
