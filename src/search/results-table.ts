import { UNLISTED_KIND } from './table.ts';

/** A result as the tables of the open data know it. */
export interface Found {
  kind: string;
  /** From the root of the site. */
  url: string;
  /** Under the path that the site is mounted under. */
  address: string;
}

/** A table as its file says it, cells to the letter, heads first. */
export type Cells = readonly (readonly string[])[];

const TABLE_OF: Readonly<Record<string, string>> = {
  任务: 'tasks',
  落实说明: 'statements',
  依据: 'references',
  不予公开: 'withholdings',
};

/** The file that has a result's row: `data/tasks.csv`; disclosures, of which there may be very many, lie by year. */
export const fileOf = ({ kind, url }: Found): string =>
  `data/${kind === UNLISTED_KIND ? `disclosures/${url.split('/')[2] ?? ''}` : (TABLE_OF[kind] ?? '')}.csv`;

/**
 * The cells of a CSV file (RFC 4180) with their quotation marks: written again they are the same, and what no
 * program may take for a formula there is none here.
 */
export function readCells(file: string): Cells {
  let row: string[] = [];
  const rows = [row];
  for (const [, cell = '', end] of file.matchAll(/((?:"[^"]*")+|[^",\r\n]*)(,|\r\n|$)/g)) {
    row.push(cell);
    if (end === '\r\n') rows.push((row = []));
    if (end === '') break;
  }
  return rows.filter(({ length }) => length > 1);
}

const ADDRESS = '网址';
const KIND = '种类';

/** Tables may have addresses with the host before them. */
function placeOf(address: string): string {
  const { pathname, hash } = new URL(address, 'http://site');
  return pathname + hash;
}

/**
 * The rows of results, in their order, as one CSV file: of one kind with the columns of that noun's table, of several
 * with the columns of all, and first the kind.
 *
 * @param tables by file
 * @throws where a table lacks a result: it is of another release
 */
export function resultsTable(found: readonly Found[], tables: ReadonlyMap<string, Cells>): string {
  const rowsOf = new Map(
    [...tables].map(([file, [heads = [], ...rows]]) => [
      file,
      new Map(
        rows.map((row) => [
          placeOf(row[heads.indexOf(ADDRESS)] ?? ''),
          new Map(heads.map((head, at) => [head, row[at] ?? ''])),
        ]),
      ),
    ]),
  );
  const rows = found.map((each) => {
    const row = rowsOf.get(fileOf(each))?.get(placeOf(each.address));
    if (!row) throw new Error(`no table has ${each.url}`);
    return new Map([[KIND, each.kind], ...row]);
  });
  const kinds = new Set(found.map(({ kind }) => kind));
  const heads = [...new Set(rows.flatMap((row) => [...row.keys()]))].filter((head) => kinds.size > 1 || head !== KIND);
  const lines = [heads, ...rows.map((row) => heads.map((head) => row.get(head) ?? ''))];
  return `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}
