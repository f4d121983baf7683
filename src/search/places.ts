/** Where a word stands: the number of its page, and how many words of that page's line stand before it. */
export interface Place {
  page: number;
  at: number;
}

/** Five bits a character, the lowest first; the upper half of the characters says that more follow. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const HALF = DIGITS.length / 2;
const VALUES = new Map([...DIGITS].map((char, value) => [char, value]));

function writeNumber(value: number): string {
  let text = '';
  let rest = value;
  for (; rest >= HALF; rest = Math.floor(rest / HALF)) text += DIGITS.charAt(HALF + (rest % HALF));
  return text + DIGITS.charAt(rest);
}

/** What is often written, ready. */
const READY = Array.from({ length: HALF ** 2 }, (_, value) => writeNumber(value));

/**
 * Places in ascending order as text: each by what it is further than the one before, in pages and, within
 * one, in words. A host compresses it as any text, to what bytes would take.
 */
export function writePlaces(places: Iterable<Place>): string {
  let text = '';
  let before: Place = { page: 0, at: 0 };
  for (const place of places) {
    const pages = place.page - before.page;
    const words = pages === 0 ? place.at - before.at : place.at;
    text += (READY[pages] ?? writeNumber(pages)) + (READY[words] ?? writeNumber(words));
    before = place;
  }
  return text;
}

/** The same, read. */
export function readPlaces(text: string): Place[] {
  const places: Place[] = [];
  let [page, at, pages] = [0, 0, -1];
  let [value, unit] = [0, 1];
  for (const char of text) {
    const digit = VALUES.get(char) ?? 0;
    value += (digit % HALF) * unit;
    unit *= HALF;
    if (digit >= HALF) continue;
    if (pages < 0) pages = value;
    else {
      at = pages === 0 ? at + value : value;
      page += pages;
      places.push({ page, at });
      pages = -1;
    }
    [value, unit] = [0, 1];
  }
  return places;
}
