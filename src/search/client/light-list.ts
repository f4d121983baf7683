const encoder = new TextEncoder();

/** An array of CBOR whose length follows in four bytes. */
const ARRAY_32 = 0x9a;
/** What Pagefind keeps of a page, in CBOR: its name, how many words it has, what it is sorted by. */
function pageOf(number: number): number[] {
  const name = encoder.encode(String(number));
  return [0x83, 0x60 + name.length, ...name, 1, 0x60];
}

/**
 * A list of pieces as Pagefind's program takes it, with its pages called by their numbers. The number of
 * words is for ranking, which is ours to do.
 *
 * @param from number of its first page
 * @param list without pages (`src/search/index/light-list.ts`): `[version, [], …]` in CBOR
 */
export function withNumbers(list: Uint8Array, from: number, pages: number): Uint8Array<ArrayBuffer> {
  const LENGTH_OF_TEXT = 0x1f;
  // Behind the heads of the array and of the version, and the version.
  const at = 2 + ((list[1] ?? 0) & LENGTH_OF_TEXT);
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, pages);
  return Uint8Array.from([
    ...list.subarray(0, at),
    ARRAY_32,
    ...new Uint8Array(length.buffer),
    ...Array.from({ length: pages }, (_, at) => pageOf(from + at)).flat(),
    ...list.subarray(at + 1),
  ]);
}
