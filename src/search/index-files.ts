/** An index of Pagefind's as the search page opens it. */
export interface IndexPlace {
  /** Where its list of pieces lies, from the root of the site: named by what the index holds, it is of this release. */
  list: string;
  /** The number of its first page. */
  from: number;
  /** How many pages it holds. */
  pages: number;
}

/** Stands at the head of every file of Pagefind's, and of those that go beside them. */
export const SIGNATURE = 'pagefind_dcd';

/** So many pages share a file of their names. */
export const NAMES_PER_FILE = 500;

/** @param folder of the index, from the root of the site, without a slash at its end */
export const listFile = (folder: string, index: string): string => `${folder}/index/${index}.pf_pieces`;

/** The folder of an index, with a slash at its end. */
export const folderOf = (list: string): string => list.replace(/index\/[^/]+$/, '');

/** Where the names of the pages lie that stand there from the nth × {@link NAMES_PER_FILE}th on. */
export const namesFile = (list: string, nth: number): string =>
  list.replace(/index\/([^/]+)\.pf_pieces$/, `fragment/$1-${nth}.pf_names`);
