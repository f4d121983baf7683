import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullPagesOf, paginate, ROWS_PER_PAGE } from '#domain/ledger/list-pages.ts';

const listOf = (rows: number): number[] => Array.from({ length: rows }, (_, index) => rows - index);
const counts = fc.integer({ min: 0, max: 700 });

test.each([
  [0, 0],
  [1, 0],
  [74, 0],
  [75, 1],
  [124, 1],
  [125, 2],
])('a list of %i rows has %i full pages behind it', (rows, pages) => expect(fullPagesOf(rows)).toBe(pages));

test('every row stands on one page, newest first from the list itself to page 1', () =>
  fc.assert(
    fc.property(counts, (rows) => {
      expect(paginate(listOf(rows)).flatMap((page) => page.rows)).toEqual(listOf(rows));
    }),
  ));

test('the list itself is never nearly empty, and never long', () =>
  fc.assert(
    fc.property(fc.integer({ min: ROWS_PER_PAGE, max: 700 }), (rows) => {
      const [first] = paginate(listOf(rows));
      expect(first?.rows.length).toBeGreaterThanOrEqual(ROWS_PER_PAGE / 2);
      expect(first?.rows.length).toBeLessThan(ROWS_PER_PAGE * 1.5);
    }),
  ));

test('whatever is added later, a full page keeps its number and its rows', () =>
  fc.assert(
    fc.property(counts, counts, (rows, added) => {
      const later = new Map(paginate(listOf(rows + added)).map(({ page, rows: each }) => [page, each]));
      for (const { page, rows: each } of paginate(listOf(rows)))
        if (page !== undefined) expect(later.get(page)).toEqual(each);
    }),
  ));
