import { ANYTHING, FIELD_END, pairKey, shardPath, textsPath, type PageTexts, type Shard } from '../index-files.ts';
import { lineOf } from '../page-words.ts';
import { readPlaces, type Place } from '../places.ts';
import type { Phrase } from '../query.ts';
import type { Start } from '../start.ts';

/** A page that holds a phrase. */
export interface Hit {
  /** Its number in the list of pages. */
  at: number;
  /** Where the phrase first stands, in words of the page's line. */
  first: number;
  read(): Promise<PageTexts>;
}

/** What finds words. */
export interface Engine {
  /** Every page that holds the phrase, in the ledger's own order. */
  find(phrase: Phrase): Promise<Hit[]>;
  /** Every page, in the same order. */
  all(): Hit[];
}

/** So many pairs of a phrase are looked up at once; and so many pages are read to see whether they hold the rest. */
const AT_ONCE = 3;
const FEW = 5;

/** The number of the last that is not behind the key. */
function lastUpTo<T extends string | number>(key: T, sorted: readonly T[]): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? key) <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** One number for a place; no page has so many words. */
const numberOf = ({ page, at }: Place): number => page * 2 ** 24 + at;

/** Opens the index: a search fetches the few shards that hold its pairs of words. */
export function createEngine(
  { pages, folding, index: { folder, shards, texts } }: Pick<Start, 'pages' | 'folding' | 'index'>,
  fetchJson: (name: string) => Promise<unknown>,
): Engine {
  let before = 0;
  /** The first page of each file of texts. */
  const firstPages = texts.map((count) => (before += count) - count);

  async function read(page: number): Promise<PageTexts> {
    const number = lastUpTo(page, firstPages);
    const file = (await fetchJson(textsPath(folder, number))) as PageTexts[];
    const found = file[page - (firstPages[number] ?? 0)];
    if (!found) throw new Error(`no texts of page ${page}`);
    return found;
  }
  const hitOf = ({ page, at }: Place): Hit => ({ at: page, first: at, read: () => read(page) });

  /** What stands behind a word, in the shards from one key to another. */
  async function behind(word: string, from: string, to: string): Promise<(readonly [next: string, places: string])[]> {
    const numbers: number[] = [];
    for (let number = lastUpTo(from, shards); number <= lastUpTo(to, shards); number += 1) numbers.push(number);
    const found = await Promise.all(numbers.map((number) => fetchJson(shardPath(folder, number)) as Promise<Shard>));
    return found.flatMap((shard) => {
      const own = Object.entries(shard).find(([each]) => each === word);
      return own ? Object.entries(own[1]) : [];
    });
  }

  async function placesOf(word: string, next: string): Promise<Place[]> {
    const key = pairKey(word, next);
    const found = (await behind(word, key, key)).find(([each]) => each === next);
    return readPlaces(found?.[1] ?? '');
  }

  async function placesOfWord(word: string): Promise<Place[]> {
    const common = await placesOf(word, ANYTHING);
    if (common.length > 0) return common;
    const found = await behind(word, pairKey(word, FIELD_END), pairKey(word, '\uffff'));
    return found.flatMap(([, places]) => readPlaces(places)).sort((a, b) => a.page - b.page || a.at - b.at);
  }

  /** Where all of the phrase stands, read in the pages' own words. */
  async function verified(places: readonly Place[], phrase: Phrase): Promise<Place[]> {
    const lines = new Map<number, string[]>();
    for (const { page } of places) if (!lines.has(page)) lines.set(page, lineOf((await read(page)).words, folding));
    return places.filter(({ page, at }) => phrase.every((word, offset) => lines.get(page)?.[at + offset] === word));
  }

  /** Every place where the phrase stands. Words are looked up in pairs, since a pair is rare where a word is not. */
  async function placesOfPhrase(phrase: Phrase): Promise<Place[]> {
    const offsets = phrase.flatMap((_, offset) => (offset % 2 === 0 ? [Math.min(offset, phrase.length - 2)] : []));
    let left: Place[] | undefined;
    while (offsets.length > 0) {
      const some = offsets.splice(0, AT_ONCE);
      const found = await Promise.all(some.map((at) => placesOf(phrase[at] ?? '', phrase[at + 1] ?? '')));
      for (const [nth, places] of found.entries()) {
        const begins = places.map(({ page, at }) => ({ page, at: at - (some[nth] ?? 0) }));
        const known = new Set(begins.map(numberOf));
        left = left?.filter((place) => known.has(numberOf(place))) ?? begins;
      }
      if (offsets.length > 0 && new Set(left?.map(({ page }) => page)).size <= FEW) return verified(left ?? [], phrase);
    }
    return left ?? [];
  }

  return {
    find: async (phrase) => {
      const [word = ''] = phrase;
      const places = phrase.length === 1 ? await placesOfWord(word) : await placesOfPhrase(phrase);
      return places.filter(({ page }, nth) => page !== places[nth - 1]?.page).map(hitOf);
    },
    all: () => Array.from({ length: pages }, (_, page) => hitOf({ page, at: 0 })),
  };
}
