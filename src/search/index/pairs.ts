import { ANYTHING, FIELD_END } from '#search/index-files.ts';
import { GAP, lineOf, type PageWords } from '#search/page-words.ts';
import { writePlaces, type Place } from '#search/places.ts';
import type { Folding } from '#search/tokens.ts';

/** Two neighbouring words with every place where they stand, as the index holds them. */
export interface Pair {
  word: string;
  /** The word behind it in the same field, or what stands for one. */
  next: string;
  places: string;
}

/** A word that stands in so many places is asked for alone by a list of its own. */
const COMMON = 1_000;

/** All pages in one line. */
interface Line {
  /** Every word once, in the order of code units: the gap first. */
  words: string[];
  /** What stands at each place: its number in `words`. */
  numbers: Uint32Array;
  /** Where each page begins, and the end. */
  starts: number[];
}

function lineUp(pages: Iterable<PageWords>, folding: Folding): Line {
  const known = new Map([[GAP, 0]]);
  const lines: Uint32Array[] = [];
  const starts = [0];
  for (const page of pages) {
    const line = Uint32Array.from(lineOf(page, folding), (word) => {
      const number = known.get(word) ?? known.size;
      known.set(word, number);
      return number;
    });
    lines.push(line);
    starts.push((starts[starts.length - 1] ?? 0) + line.length);
  }
  const words = [...known.keys()].sort();
  const ranks = new Uint32Array(words.length);
  for (const [rank, word] of words.entries()) ranks[known.get(word) ?? 0] = rank;
  const numbers = new Uint32Array(starts[starts.length - 1] ?? 0);
  for (const [page, line] of lines.entries())
    numbers.set(
      line.map((number) => ranks[number] ?? 0),
      starts[page],
    );
  return { words, numbers, starts };
}

/** Sorts places by the number that `numberAt` gives them, counting: equals keep their order. */
function sortBy(places: Uint32Array, numberAt: (place: number) => number, numbers: number): Uint32Array {
  const counts = new Uint32Array(numbers);
  for (const place of places) counts[numberAt(place)] = (counts[numberAt(place)] ?? 0) + 1;
  let before = 0;
  const free = counts.map((count) => (before += count) - count);
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const at = free[numberAt(place)] ?? 0;
    sorted[at] = place;
    free[numberAt(place)] = at + 1;
  }
  return sorted;
}

/** Neighbours to which `numberAt` gives the same number. */
function* runsOf(places: Uint32Array, numberAt: (place: number) => number): Generator<Uint32Array> {
  for (let from = 0, to = 0; from < places.length; from = to) {
    const number = numberAt(places[from] ?? 0);
    while (to < places.length && numberAt(places[to] ?? 0) === number) to += 1;
    yield places.subarray(from, to);
  }
}

/**
 * Every pair of neighbouring words of all pages, in the order of their code units. Sorted by the word
 * behind and then, equals keeping their order, by the word itself: twice once through all places, however
 * many there are.
 *
 * @param pages in the order in which they are numbered
 */
export function* pairsOf(pages: Iterable<PageWords>, folding: Folding): Generator<Pair> {
  const { words, numbers, starts } = lineUp(pages, folding);
  const wordAt = (place: number): number => numbers[place] ?? 0;
  const nextTo = (place: number): number => numbers[place + 1] ?? 0;
  const standing = numbers.map((_, place) => place).filter((place) => wordAt(place) !== 0);
  const sorted = sortBy(sortBy(standing, nextTo, words.length), wordAt, words.length);
  const pageAt = new Uint32Array(numbers.length);
  for (let page = 0; page + 1 < starts.length; page += 1) pageAt.fill(page, starts[page], starts[page + 1]);
  const placeOf = (place: number): Place => {
    const page = pageAt[place] ?? 0;
    return { page, at: place - (starts[page] ?? 0) };
  };
  const written = (places: Uint32Array): string => writePlaces(Array.from(places, placeOf));
  for (const ofWord of runsOf(sorted, wordAt)) {
    const word = words[wordAt(ofWord[0] ?? 0)] ?? '';
    if (ofWord.length >= COMMON) {
      const inOrder = ofWord.slice().sort();
      const firsts = inOrder.filter((place, nth) => pageAt[place] !== pageAt[inOrder[nth - 1] ?? -1]);
      yield { word, next: ANYTHING, places: written(firsts) };
    }
    for (const run of runsOf(ofWord, nextTo))
      yield { word, next: words[nextTo(run[0] ?? 0)] || FIELD_END, places: written(run) };
  }
}
