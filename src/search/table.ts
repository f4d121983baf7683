export const FACETS = ['kind', 'theme', 'office', 'year', 'state'] as const;
export type FacetName = (typeof FACETS)[number];

/** One page as the list of pages knows it: all that narrows, orders and names a result. */
export interface Row {
  /** From the root of the site. */
  url: string;
  title: string;
  /** What it is called besides: number, index number, 2021年第7项. */
  names: string[];
  /** `YYYY-MM-DD`; empty when nothing gives one. */
  date: string;
  /** Readers' words, by facet; `kind` holds one. */
  facets: Readonly<Record<FacetName, readonly string[]>>;
}

/** What the list of a large site does not hold is a disclosure. */
export const UNLISTED_KIND = '公开事项';

/** A page that the list does not hold, by what stands at its head. */
export const unlistedRow = (url: string, [title = '', ...names]: readonly string[]): Row => ({
  url,
  title,
  names,
  date: '',
  facets: { kind: [UNLISTED_KIND], theme: [], office: [], year: [], state: [] },
});

/** As it is sent: values of facets by their number in one list. */
export interface TableFile {
  values: string[];
  rows: [url: string, title: string, names: string[], date: string, ...facets: number[][]][];
}

export function writeTable(rows: readonly Row[]): TableFile {
  const numbers = new Map<string, number>();
  const numberOf = (value: string): number => {
    const known = numbers.get(value) ?? numbers.size;
    numbers.set(value, known);
    return known;
  };
  return {
    rows: rows.map(({ url, title, names, date, facets }) => [
      url,
      title,
      names,
      date,
      ...FACETS.map((name) => facets[name].map(numberOf)),
    ]),
    values: [...numbers.keys()],
  };
}

export const readTable = ({ values, rows }: TableFile): Row[] =>
  rows.map(([url, title, names, date, ...facets]) => ({
    url,
    title,
    names,
    date,
    facets: Object.fromEntries(
      FACETS.map((name, at) => [name, (facets[at] ?? []).map((number) => values[number] ?? '')]),
    ) as unknown as Row['facets'],
  }));
