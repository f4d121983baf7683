import type { PageWords } from '#search/content.ts';
import type { Kind } from '#search/kinds.ts';
import type { Row } from '#search/table.ts';

/** One page as search sees it: a row of the list of pages, and its words. */
export interface SearchRecord extends Row {
  /** Nothing when the page is known by its names alone. */
  words?: PageWords;
  /** Places of the page with an anchor of their own, and the words that stand there, in their order in one field. */
  places?: readonly { id: string; quote: string }[];
}

/** `2021-09-17` → 2021年9月17日: how dates are indexed, whatever way they are asked for. */
export const spoken = (day: string): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

export const names = (items: readonly { name: string }[]): string[] => items.map(({ name }) => name);

export const present = (values: readonly (string | undefined)[]): string[] =>
  values.filter((value): value is string => value !== undefined && value !== '');

/** Facets of a page that has none but its kind, with what it does have. */
export const facets = (kind: Kind, more: Partial<Row['facets']> = {}): Row['facets'] => ({
  theme: [],
  office: [],
  year: [],
  state: [],
  ...more,
  kind: [kind],
});
