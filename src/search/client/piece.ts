import { readCbor } from './cbor.ts';

/** A word as Pagefind keeps it: for each page how far it is from the one before, and the places. */
type Packed = [word: string, pages: [step: number, places: number[], ...unknown[]][], ...unknown[]];

/** Where a word stands: the places in each page, in tokens from the title's first. */
export type Postings = ReadonlyMap<number, readonly number[]>;

export const NOWHERE: Postings = new Map();

/**
 * Places are told by how far each is from the one before; below zero stands a weight, and the count begins anew: behind
 * those of less weight (16%。) come others that stand before them.
 *
 * @returns in their order in the page
 */
function placesOf(steps: readonly number[]): number[] {
  let place = 0;
  const places = steps.flatMap((step) => {
    place = step < 0 ? 0 : place + step;
    return step < 0 ? [] : [place];
  });
  return places.sort((one, other) => one - other);
}

/**
 * A piece of Pagefind's index, without its signature.
 *
 * @returns where a word of it stands
 */
export function readPiece(bytes: Uint8Array): (word: string) => Postings {
  const [words] = readCbor(bytes) as [Packed[]];
  const packed = new Map(words.map(([word, pages]) => [word, pages]));
  return (word) => {
    const pages = packed.get(word);
    if (!pages) return NOWHERE;
    let page = 0;
    return new Map(pages.map(([step, places]) => [(page += step), placesOf(places)]));
  };
}

/** Code points, by which Pagefind sorts its words. */
const pointsOf = (word: string): number[] => Array.from(word, (char) => char.codePointAt(0) ?? 0);

/** Whether a word stands at another one or after it. */
export function isFrom(word: string, first: string): boolean {
  const points = pointsOf(word);
  const others = pointsOf(first);
  const at = others.findIndex((point, nth) => point !== points[nth]);
  return at < 0 || (points[at] ?? -1) > (others[at] ?? 0);
}

/** A page that holds a phrase. */
interface Holder {
  /** Its number in the index. */
  page: number;
  /** Where the phrase first stands. */
  first: number;
}

/**
 * Pages where words stand next to each other, in this order.
 *
 * @param words where each of them stands; one that is not asked for may be any
 */
export function holdersOf(words: readonly (Postings | undefined)[]): Holder[] {
  const asked = words.flatMap((postings, offset) => (postings ? [{ postings, offset }] : []));
  const [start, ...others] = asked;
  if (!start) return [];
  return [...start.postings].flatMap(([page, places]) => {
    const following = others.map(({ postings, offset }) => ({ places: postings.get(page) ?? [], offset }));
    const first = places
      .map((place) => place - start.offset)
      .find((from) => from >= 0 && following.every((each) => each.places.includes(from + each.offset)));
    return first === undefined ? [] : [{ page, first }];
  });
}
