import { describe, expect, test } from 'vitest';
import type { Told } from '#domain/history/edit-words.ts';
import { factsOf, placed } from '#open-data/facts.ts';
import { aChange, aTask } from '../../support/factories.ts';

const change = aChange({ on: '2024-04-01', kind: 'typo', note: '改字', of: [] });
const told: Told[] = [{ change, at: '2024-04-01 10:00', places: ['title'], tell: () => [] }];

describe('of which places a change is, as two releases are held against each other', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['those that it names', { ...change, of: ['body'] }, ['body']],
    ['those that git bears out', { ...change }, ['title']],
    ['none that git knows nothing of', { ...change, note: '别的' }, []],
  ])('%s', (_, row, of) => expect(placed([row], told)).toEqual([{ ...row, of }]));
  test('a twin keeps what an entry names, and what a part is called by', () => {
    const data = { ...aTask({ changes: [{ ...change, of: ['c1'] }] }) };
    expect(factsOf('tasks', data, { disclosuresByRef: new Map() })).toMatchObject({
      changes: [{ of: ['c1'] }],
      commitments: [{ id: 'c1' }],
    });
  });
});
