/** Rows on one full page of a list of disclosures. */
export const ROWS_PER_PAGE = 50;

/** One page of a list. */
export interface ListPage<T> {
  /** Of the full pages, 1 for the oldest; absent for the list itself, with the newest. */
  page?: number;
  /** How many full pages there are. */
  full: number;
  rows: readonly T[];
}

/**
 * How many full pages a list has behind itself. They are counted from the oldest, so that what is added to the
 * list moves nothing on them, and one that is cited stays as it was. The list itself shows the rest: the newest,
 * half a page to one and a half.
 */
export const fullPagesOf = (rows: number): number => Math.max(0, Math.floor(rows / ROWS_PER_PAGE - 0.5));

/**
 * The list itself, then its full pages.
 *
 * @param all newest first
 */
export function paginate<T>(all: readonly T[]): ListPage<T>[] {
  const full = fullPagesOf(all.length);
  const startOf = (page: number): number => all.length - page * ROWS_PER_PAGE;
  return [
    { full, rows: all.slice(0, startOf(full)) },
    ...Array.from({ length: full }, (_, index) => {
      const page = full - index;
      return { page, full, rows: all.slice(startOf(page), startOf(page - 1)) };
    }),
  ];
}

/** How many a page shows of a list that has no pages of its own. */
const MOST_SHOWN = 50;

/** As much of a list as a page shows that is not about the list; the others are a search away. */
export const shown = <T>(newestFirst: readonly T[]): readonly T[] => newestFirst.slice(0, MOST_SHOWN);
