import { decode, encode } from 'cborg';

/** What Pagefind keeps of an index: its version, its pages, its pieces, and what else there may be. */
type List = [version: string, pages: [name: string, ...unknown[]][], ...unknown[]];

/** The list of an index without its pages: most of it are their names, which nobody needs before a page is read. */
export interface LightList {
  /** `src/search/client/light-list.ts` puts a number in the place of each page. */
  list: Uint8Array;
  /** In the order of the pages. */
  names: string[];
}

/** @param list as Pagefind writes it, unpacked, behind the signature */
export function lighten(list: Uint8Array): LightList {
  const [version, pages, ...rest] = decode(list) as List;
  return { list: encode([version, [], ...rest]), names: pages.map(([name]) => name) };
}
