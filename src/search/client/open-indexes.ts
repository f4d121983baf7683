import {
  NAMES_PER_FILE,
  namesFile,
  pageFile,
  pieceFile,
  readPieceLine,
  REQUEST,
  type IndexPlace,
  type Piece,
} from '../index-files.ts';
import type { Engine, Hit } from './engine.ts';
import { once } from './once.ts';
import { readPage, type PageFile } from './page-file.ts';
import { holdersOf, isFrom, NOWHERE, readPiece } from './piece.ts';
import { textOf, unpacked } from './unpacked.ts';

/** The piece that holds a word, if any does. @param pieces in the order of their words */
function pieceOf(pieces: readonly Piece[], word: string): Piece | undefined {
  let [from, to] = [0, pieces.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isFrom(word, pieces[middle]?.first ?? '')) from = middle + 1;
    else to = middle;
  }
  return pieces[from - 1];
}

/** A part of it that cannot be fetched is an error, never an answer. */
function openIndex(base: string, place: IndexPlace): Engine {
  const folder = base + place.folder;
  const pieces = place.pieces.split('\n').map(readPieceLine);
  const names = once(async (nth) => textOf(await unpacked(base + namesFile(place, Number(nth)))).split('\n'));
  // Tasks stand first, and are in most answers.
  if (place.from === 0) names('0').catch(() => undefined);
  const piece = once(async (name) => readPiece(await unpacked(pieceFile(folder, name))));
  const postings = once(async (word) => {
    const name = pieceOf(pieces, word)?.name;
    return name === undefined ? NOWHERE : (await piece(name))(word);
  });
  const read = once(async (page) => {
    const near = await names(String(Math.floor(Number(page) / NAMES_PER_FILE)));
    const name = near[Number(page) % NAMES_PER_FILE] ?? '';
    return readPage(JSON.parse(textOf(await unpacked(pageFile(folder, name)))) as PageFile);
  });
  const hitOf = (page: number, first: number): Hit => ({
    at: place.from + page,
    first,
    read: () => read(String(page)),
  });
  return {
    all: () => Array.from({ length: place.pages }, (_, page) => hitOf(page, 0)),
    find: async (phrase) => {
      const words = await Promise.all(phrase.map((word) => (word === undefined ? word : postings(word))));
      return holdersOf(words).map(({ page, first }) => hitOf(page, first));
    },
    costOf: (word) => pieceOf(pieces, word)?.kilobytes ?? REQUEST,
  };
}

/** Pagefind's indexes, searched as one. @param base where the site lies, with a slash at its end */
export function openIndexes(base: string, places: readonly IndexPlace[]): Engine {
  const indexes = places.map((place) => openIndex(base, place));
  return {
    all: () => indexes.flatMap((index) => index.all()),
    find: async (phrase) => (await Promise.all(indexes.map((index) => index.find(phrase)))).flat(),
    costOf: (word) => indexes.reduce((sum, index) => sum + index.costOf(word), 0),
  };
}
