import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlaces, writePlaces } from '#search/places.ts';

const place = fc.record({ page: fc.nat(100_000), at: fc.nat(100_000) });

test('places come back as they were written, in the order of pages and words', () => {
  fc.assert(
    fc.property(fc.array(place), (places) => {
      const sorted = places.sort((a, b) => a.page - b.page || a.at - b.at);
      expect(readPlaces(writePlaces(sorted))).toEqual(sorted);
    }),
  );
});
