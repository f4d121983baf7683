import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { isRecordedLater, publicationBasis, publicationState, type Dated } from '#domain/disclosure/publication.ts';

describe('补录', () => {
  test.each([
    ['thirty days after publication', { publishedAt: '2024-03-01', recordedOn: '2024-03-31' }, true],
    ['twenty-nine days after it', { publishedAt: '2024-03-01', recordedOn: '2024-03-30' }, false],
    [
      'at whatever hour of the thirtieth day',
      { publishedAt: '2024-03-01 23:59', recordedOn: '2024-03-31 00:01' },
      true,
    ],
    [
      'long after it was formed, soon after it was published',
      { formedOn: '2023-01-01', publishedAt: '2024-03-01', recordedOn: '2024-03-02' },
      false,
    ],
    [
      'soon after it was formed, where nobody knows when it was published',
      { formedOn: '2024-03-01', recordedOn: '2024-03-02' },
      false,
    ],
    [
      'long after it was formed, where nobody knows when it was published',
      { formedOn: '2024-01-01', recordedOn: '2024-03-02' },
      true,
    ],
    ['of which no day is known', { recordedOn: '2024-03-02' }, false],
  ])('an item recorded %s', (_, item, expected) => expect(isRecordedLater(item)).toBe(expected));
});

describe('how a date is known', () => {
  test.each<[string, Dated, string]>([
    ['written without a word about it', { publishedAt: '2024-03-01' }, 'attested'],
    ['taken from an address', { publishedAt: '2024-03-01', publishedBasis: 'address' }, 'address'],
    ['not known', {}, 'unknown'],
  ])('%s', (_, item, basis) => expect(publicationBasis(item)).toBe(basis));
});

describe('at noon of the 30th, an entry', () => {
  const NOON = asOfMoment('2024-06-30 12:00');
  test.each<[string, Dated, string]>([
    ['without a date is there', {}, 'published'],
    ['of this minute is there', { publishedAt: '2024-06-30 12:00' }, 'published'],
    ['of the next minute is not there yet', { publishedAt: '2024-06-30 12:01' }, 'scheduled'],
    ['of today is there all day', { publishedAt: '2024-06-30' }, 'published'],
    ['of tomorrow is not there yet', { publishedAt: '2024-07-01' }, 'scheduled'],
    ['withdrawn this minute is a tombstone', { withdrawn: { on: '2024-06-30 12:00' } }, 'withdrawn'],
    ['to be withdrawn tomorrow is there', { withdrawn: { on: '2024-07-01' } }, 'published'],
    [
      'withdrawn before it came is a tombstone',
      { publishedAt: '2024-07-02', withdrawn: { on: '2024-06-01' } },
      'withdrawn',
    ],
  ])('%s', (_, item, state) => expect(publicationState(item, NOON)).toBe(state));
});
