import { fileOf, readCells, resultsTable, type Cells, type Found } from '../results-table.ts';
import { UNLISTED_KIND } from '../table.ts';
import type { Group } from './groups.ts';
import type { Result } from './holding.ts';
import type { Session } from './session.ts';

/** Some browsers come for the file a little later. */
const A_MINUTE = 60_000;

async function read(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** Where results are. */
interface Site extends Pick<Session, 'addresses'> {
  base: string;
}

/** What was found, by kind and address: at a large site the list of pages leaves the addresses to a file of their own. */
async function addressed(results: readonly Result[], { base, addresses }: Site): Promise<Found[]> {
  const others = results.every(({ row }) => row?.url) ? [] : await addresses();
  return results.map(({ row, at }) => {
    const url = row?.url || (others[at] ?? '');
    return { kind: row?.facets.kind[0] ?? UNLISTED_KIND, url, address: base + url.slice(1) };
  });
}

/** What was asked for, without what no file may be called. */
function fileName(kind: string): string {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  const words = [...query.replace(/[\s\\/:*?"<>|]+/g, ' ').trim()].slice(0, 40).join('');
  return `${['检索结果', words, kind].filter((each) => each !== '').join('-')}.csv`;
}

/**
 * Saves all results of a group as a table: the rows of the open data, as they stand there.
 *
 * @throws where a file does not come, or is of another release
 */
export async function takeResults({ results, kind }: Group, site: Site): Promise<void> {
  const found = await addressed(results, site);
  const files = [...new Set(found.map(fileOf))];
  const tables = new Map<string, Cells>(
    await Promise.all(
      files.map(async (file) => [file, readCells(await (await read(site.base + file)).text())] as const),
    ),
  );
  const table = resultsTable(found, tables);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([table], { type: 'text/csv' }));
  link.download = fileName(kind);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), A_MINUTE);
}
