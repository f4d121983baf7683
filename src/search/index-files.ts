/** An index of Pagefind's as the search page opens it. */
export interface IndexPlace {
  /** Where it lies, from the root of the site, with a slash at its end. */
  folder: string;
  /** The number of its first page. */
  from: number;
  /** How many pages it holds. */
  pages: number;
  /** Its pieces in the order of their words, a line each: see {@link pieceLine}. */
  pieces: string;
  /** What the files of its pages' names are called: made of what the index holds, they are of this release. */
  names: string;
}

/** Stands at the head of every file of Pagefind's, and of those that go beside them. */
export const SIGNATURE = 'pagefind_dcd';

/** So many pages share a file of their names. */
export const NAMES_PER_FILE = 500;

/** A piece of an index: the word that it begins at, and what its file is called. */
export interface Piece {
  first: string;
  name: string;
  /** What it costs to fetch, in whole kilobytes: what it weighs, and {@link REQUEST} at least. */
  kilobytes: number;
}

/** What a reader waits for a request, in kilobytes that come in that time. */
export const REQUEST = 4;

export const pieceLine = ({ first, name, kilobytes }: Piece): string =>
  [first, name, ...(kilobytes > REQUEST ? [kilobytes] : [])].join(' ');

export function readPieceLine(line: string): Piece {
  const [first = '', name = '', kilobytes = REQUEST] = line.split(' ');
  return { first, name, kilobytes: Number(kilobytes) };
}

export const pieceFile = (folder: string, name: string): string => `${folder}index/${name}.pf_index`;

export const pageFile = (folder: string, name: string): string => `${folder}fragment/${name}.pf_fragment`;

/** Where the names of the pages lie that stand there from the nth × {@link NAMES_PER_FILE}th on. */
export const namesFile = ({ folder, names }: Pick<IndexPlace, 'folder' | 'names'>, nth: number): string =>
  `${folder}fragment/${names}-${nth}.pf_names`;
