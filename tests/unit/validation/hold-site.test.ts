import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { officeAddress, planAddress, reportAddress, taskAddress, themeAddress } from '#domain/ledger/addresses.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { holdSite } from '#validation/hold-site.ts';
import { aSource, entry } from '../../support/factories.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const removal = { id: 'tasks/2023/02', title: '2023年第2项', on: '2024-06-01', reason: '通知里没有这一项。' };
const ledger = buildLedger(aSource({ removals: [entry(removal.id, removal)] }), asOfMoment('2024-06-30'));
const { plans, tasks, offices, themes } = ledger;
const pages: [string, string][] = [
  ...plans.flatMap(({ year, tableTitle }): [string, string][] => [
    [planAddress(year), tableTitle],
    [reportAddress(year), tableTitle],
  ]),
  ...tasks.map(({ ref, title }): [string, string] => [taskAddress(ref), title]),
  ...offices.map(({ id, name }): [string, string] => [officeAddress(id), name]),
  ...themes.map(({ id, name }): [string, string] => [themeAddress(id), name]),
];
const site = (more: Readonly<Record<string, string>>): string =>
  tempFolder({
    ...Object.fromEntries(pages.map(([address, words]) => [`${address.slice(1)}index.html`, words])),
    'pagefind/pagefind-entry.json': '{"languages":{"zh":{"page_count":3}}}',
    ...more,
  });

describe('a built site takes the place of the old one', () => {
  test.each<[string, Record<string, string>, number, RegExp[]]>([
    ['as it is', {}, 3, []],
    ['with a word where a task stood', { 'tasks/2023/02/index.html': removal.title }, 3, []],
    ['not with a task that is in no ledger', { 'tasks/2023/03/index.html': '' }, 3, [/^网页 2023\/03 不在台账里$/]],
    ['not with another title', { 'tasks/2024/01/index.html': '别的' }, 3, [/^网页 \/tasks\/2024\/01\/ 不是/]],
    ['not with fewer in the search', {}, 4, [/^检索里有3项，应有4项$/]],
  ])('%s', (_, more, records, said) =>
    expect(holdSite(ledger, site(more), records)).toEqual(said.map((each) => expect.stringMatching(each))),
  );
});
