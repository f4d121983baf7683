import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { close, createIndex } from 'pagefind';
import { presetVariable } from '#adapters/environment.ts';
import { indexable } from '#search/content.ts';
import { NAMES_PER_FILE, namesFile, pieceFile, pieceLine, SIGNATURE, type IndexPlace } from '#search/index-files.ts';
import { LARGE } from '#search/start.ts';
import type { Folding } from '#search/tokens.ts';
import type { SearchRecord } from './record.ts';

/** Of Pagefind's output: an index, as the search page and Pagefind's own program read it; its user interface is not among it. */
const INDEX = /^(?:pagefind-entry\.json|pagefind\..*\.pf_meta|index|fragment)$/;
/** Its list of pages and pieces, named by what they hold. */
const LIST = /^pagefind\.(.*)\.pf_meta$/;
/** Found in the first index alone. */
const PROGRAM = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.unknown\.pagefind)$/;

/** More pages than these make several indexes, side by side: to make one takes a gigabyte for every six thousand. */
export const PER_INDEX = 5000;

/** The folders of the indexes of so many pages, in the order of their pages. */
export const indexFolders = (pages: number): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(pages / PER_INDEX)) }, (_, at) =>
    at === 0 ? 'pagefind' : `pagefind/${at + 1}`,
  );

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Where the words of each place stand in the page's first field: a line `id from to` each, in UTF-16 units. */
function placesIn({ words, places = [] }: SearchRecord): string {
  const [text = ''] = words?.body ?? [];
  let from = 0;
  const found = places.flatMap(({ id, quote }) => {
    const at = text.indexOf(quote, from);
    if (at < 0) return [];
    from = at + quote.length;
    return [`${id} ${at} ${from}`];
  });
  return found.join('\n');
}

/** Pagefind's list of an index: its version, its pages, its pieces, and what else there may be. */
type List = [
  version: string,
  pages: [name: string, ...unknown[]][],
  pieces: [first: string, last: string, name: string][],
];

/**
 * Reads Pagefind's list of an index for the search page, and writes the names of its pages, most of that list, beside it:
 * nobody needs them before a page is read.
 */
function openable(outDir: string, folder: string, count: number): Pick<IndexPlace, 'folder' | 'pieces' | 'names'> {
  const [file = '', names = ''] = readdirSync(join(outDir, folder)).flatMap((each) => LIST.exec(each) ?? []);
  const list = gunzipSync(readFileSync(join(outDir, folder, file))).subarray(SIGNATURE.length);
  const [, pages, pieces] = decode(list) as List;
  // Pagefind makes one of pages that are the same in all: those behind would be found in place of their neighbours.
  if (pages.length !== count) throw new Error(`Pagefind: ${pages.length} pages of ${count}`);
  for (let from = 0; from < pages.length; from += NAMES_PER_FILE) {
    const lines = pages.slice(from, from + NAMES_PER_FILE).map(([name]) => name);
    const packed = gzipSync(SIGNATURE + lines.join('\n'), { level: 9 });
    writeFileSync(join(outDir, namesFile({ folder, names }, from / NAMES_PER_FILE)), packed);
  }
  const lines = pieces.map(([first, , name]) => {
    const { size } = statSync(join(outDir, pieceFile(folder, name)));
    return pieceLine({ first, name, kilobytes: Math.round(size / 1000) });
  });
  return { folder, names, pieces: lines.join('\n') };
}

/** Makes one index, of so many records that it fits into memory. */
async function writeOne(
  records: readonly SearchRecord[],
  folding: Folding,
  folder: string,
  report: () => void,
): Promise<void> {
  const { index, errors } = await createIndex({});
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index');
  for (const record of records) {
    if (!record.words) continue;
    const { content, written } = indexable(record.words, folding);
    const places = placesIn(record);
    const added = await index.addCustomRecord({
      url: record.url,
      language: 'und',
      content,
      // Not for filtering: of what comes with a page, only this is not searched. One value each, in lines: Pagefind
      // keeps a list of the pages for every value that it is given, and there are a hundred of them to a page.
      filters: { ...(written ? { written: [written] } : {}), ...(places ? { places: [places] } : {}) },
    });
    refuse(added.errors);
    report();
  }
  const result = await index.writeFiles({ outputPath: folder });
  refuse(result.errors);
  // Its memory goes with it.
  await close();
}

/**
 * Writes Pagefind's index into a built site: one token a Han character, under the language code of
 * none, so that its phrases are exact. Its own cutting of Chinese would disagree with the reader's
 * browser (docs/adr/0008). It finds words and nothing else: what narrows and orders is in the list of
 * pages, which is smaller and known before. Of a large archive several are made, one after the other, which the
 * search page asks side by side.
 *
 * @param records those with words
 * @param outDir absolute path of the built site
 * @param report records that are in the index, of all
 */
export async function writeIndex(
  records: readonly SearchRecord[],
  folding: Folding,
  outDir: string,
  report?: (done: number, total: number) => void,
): Promise<IndexPlace[]> {
  // Smaller chunks: a first search fetches less, while a large site would have too many of them. The
  // switch is Pagefind's own and unstable: losing it would cost bytes, never results.
  presetVariable('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', records.length < LARGE ? '150' : '2500');
  let done = 0;
  const names = indexFolders(records.length);
  const share = Math.ceil(records.length / names.length);
  const places: IndexPlace[] = [];
  for (const [at, name] of names.entries()) {
    const folder = join(outDir, name);
    const own = records.slice(at * share, (at + 1) * share);
    await writeOne(own, folding, folder, () => report?.((done += 1), records.length));
    for (const file of readdirSync(folder)) {
      if (!INDEX.test(file) && !(at === 0 && PROGRAM.test(file))) rmSync(join(folder, file), { recursive: true });
    }
    places.push({ ...openable(outDir, `${name}/`, own.length), from: at * share, pages: own.length });
  }
  return places;
}
