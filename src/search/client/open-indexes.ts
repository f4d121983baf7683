import type { Phrase } from '../query.ts';
import { NAMES_PER_FILE, namesFile, pageFile, pieceFile, type IndexPlace } from '../index-files.ts';
import type { Engine, Hit } from './engine.ts';
import { once } from './once.ts';
import { readPage, type PageFile } from './page-file.ts';
import { holdersOf, isFrom, readPiece } from './piece.ts';
import { textOf, unpacked } from './unpacked.ts';

interface Index {
  all(): Hit[];
  /** A part of it that cannot be fetched is an error, never an answer. */
  find(phrase: Phrase): Promise<Hit[]>;
}

function openIndex(base: string, place: IndexPlace): Index {
  const folder = base + place.folder;
  const pieces = place.pieces.split('\n').map((line) => line.split(' ') as [first: string, name: string]);
  const names = once(async (nth) => textOf(await unpacked(base + namesFile(place, Number(nth)))).split('\n'));
  // Tasks stand first, and are in most answers.
  if (place.from === 0) names('0').catch(() => undefined);
  const piece = once(async (name) => readPiece(await unpacked(pieceFile(folder, name))));
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
      const words = phrase.map(async (word) => {
        const [, name] = pieces.filter(([first]) => isFrom(word, first)).pop() ?? [];
        return name === undefined ? new Map() : (await piece(name))(word);
      });
      return holdersOf(await Promise.all(words)).map(({ page, first }) => hitOf(page, first));
    },
  };
}

/** Pagefind's indexes, searched as one. @param base where the site lies, with a slash at its end */
export function openIndexes(base: string, places: readonly IndexPlace[]): Engine {
  const indexes = places.map((place) => openIndex(base, place));
  return {
    all: () => indexes.flatMap((index) => index.all()),
    find: async (phrase) => (await Promise.all(indexes.map((index) => index.find(phrase)))).flat(),
  };
}
