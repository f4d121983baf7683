import { describe, expect, test } from 'vitest';
import { looksAreOfNamedAddresses } from '#domain/check/looks.ts';
import type { Look } from '#domain/look/look.ts';
import { aCheckSource, aDisclosure, entry } from '../../support/factories.ts';

const URL = 'https://www.example.com/a.html';
const there = (on: string): Look => ({ on, finding: 'there', status: 200 });
const lookedAt = (id: string, ...days: string[]) => entry(id, { id, looks: days.map(there) });
const said = (...looks: ReturnType<typeof lookedAt>[]) =>
  looksAreOfNamedAddresses(
    aCheckSource({ looks, disclosures: [entry('2024/a', aDisclosure({ source: { url: URL } }))] }),
  ).map(({ severity, path, message }) => `${severity} ${path.join('.')} ${message}`);

describe('the record of looks', () => {
  test('is right as the command writes it', () => expect(said(lookedAt(URL, '2024-06-01', '2024-06-03'))).toEqual([]));
  test.each<[string, ReturnType<typeof lookedAt>[], RegExp]>([
    ['an address twice', [lookedAt(URL, '2024-06-01'), lookedAt(URL, '2024-06-03')], /^error id 这个网址写了两次/],
    ['days out of order', [lookedAt(URL, '2024-06-03', '2024-06-01')], /^error looks\.1\.on 排在2024-06-03后面/],
    ['a day twice', [lookedAt(URL, '2024-06-03', '2024-06-03')], /^error looks\.1\.on .*一天只记一次/],
    ['an address that nobody names', [lookedAt(`${URL}x`, '2024-06-03')], /^warning id 没有哪一条写着这个网址/],
  ])('is told of %s', (_, looks, message) => expect(said(...looks)).toEqual([expect.stringMatching(message)]));
});
