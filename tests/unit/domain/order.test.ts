import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import type { Disclosure } from '#domain/disclosure/disclosure.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { Reference } from '#domain/reference/reference.ts';
import { aDisclosure, aPlan, aReference, aSource, aTask, entry } from '../../support/factories.ts';

const asOf = asOfMoment('2024-06-30');
const SAME: Partial<Disclosure> = { recordedOn: '2024-05-01', publishedAt: '2024-04-01', formedOn: '2024-03-01' };

describe('two items of a list', () => {
  test.each<[string, Partial<Disclosure>]>([
    ['recorded later', { recordedOn: '2024-05-02' }],
    ['recorded the same day, published later', { publishedAt: '2024-04-02' }],
    ['of one day and hour, formed later', { formedOn: '2024-03-02' }],
    [
      'recorded later, though published and formed earlier',
      { recordedOn: '2024-05-02', publishedAt: '2024-01-01', formedOn: '2023-01-01' },
    ],
    ['published later, though formed earlier', { publishedAt: '2024-04-02', formedOn: '2023-01-01' }],
  ])('the one that was %s stands first, whatever its address', (_, over) => {
    const first = entry('2024/z', aDisclosure({ ...SAME, ...over }));
    const second = entry('2024/a', aDisclosure(SAME));
    for (const disclosures of [
      [first, second],
      [second, first],
    ])
      expect(buildLedger(aSource({ disclosures }), asOf).disclosures.map(({ ref }) => ref)).toEqual([
        '2024/z',
        '2024/a',
      ]);
  });

  test.each<[string, keyof Disclosure]>([
    ['published', 'publishedAt'],
    ['formed', 'formedOn'],
  ])('the one of which nobody knows when it was %s stands last', (_, field) => {
    const disclosures = [
      entry('2024/a', aDisclosure({ ...SAME, [field]: undefined })),
      entry('2024/z', aDisclosure(SAME)),
    ];
    expect(buildLedger(aSource({ disclosures }), asOf).disclosures.map(({ ref }) => ref)).toEqual(['2024/z', '2024/a']);
  });

  test('that differ in nothing stand by their addresses', () => {
    const disclosures = ['2024/c', '2024/a', '2024/b'].map((ref) => entry(ref, aDisclosure(SAME)));
    expect(buildLedger(aSource({ disclosures }), asOf).disclosures.map(({ ref }) => ref)).toEqual([
      '2024/a',
      '2024/b',
      '2024/c',
    ]);
  });
});

describe('references stand', () => {
  const order = (...rows: [string, Partial<Reference>][]): string[] =>
    buildLedger(aSource({ references: rows.map(([id, over]) => entry(id, aReference(over))) }), asOf).references.map(
      ({ id }) => id,
    );
  test('from the law down, whatever their dates', () =>
    expect(
      order(['a', { level: 'city', formedOn: '2001-01-01' }], ['b', { level: 'law' }], ['c', { level: 'province' }]),
    ).toEqual(['b', 'c', 'a']));
  test('within a level by date, the undated last', () =>
    expect(order(['a', {}], ['b', { formedOn: '2021-01-02' }], ['c', { formedOn: '2021-01-01' }])).toEqual([
      'c',
      'b',
      'a',
    ]));
  test('of one day by their names', () => expect(order(['b', {}], ['a', {}])).toEqual(['a', 'b']));
});

test('tasks stand by plan, newest first, then by number and not by its digits', () => {
  const tasks = ['2023/01', '2024/10', '2024/02'].map((ref) => entry(ref, aTask({ number: Number(ref.slice(5)) })));
  const plans = [entry('2023', aPlan()), entry('2024', aPlan())];
  expect(buildLedger(aSource({ plans, tasks }), asOf).tasks.map(({ ref }) => ref)).toEqual([
    '2024/02',
    '2024/10',
    '2023/01',
  ]);
});
