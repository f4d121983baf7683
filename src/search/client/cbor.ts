const SIZE = 0x1f;
/** From here on the size is a power of two: how many bytes hold the number. */
const IN_BYTES = 24;

/**
 * Reads as much of CBOR (RFC 8949) as Pagefind writes: whole numbers, texts and arrays of known length.
 *
 * @throws where something else stands, or the end comes too early
 */
export function readCbor(bytes: Uint8Array): unknown {
  const text = new TextDecoder();
  let at = 0;
  /** Goes on by so many bytes, and says where they begin. */
  const pass = (count: number): number => {
    at += count;
    if (at > bytes.length) throw new Error('CBOR ends too early');
    return at - count;
  };
  const next = (): number => bytes[pass(1)] ?? 0;
  function number(size: number): number {
    if (size < IN_BYTES) return size;
    let value = 0;
    for (let left = 2 ** (size - IN_BYTES); left > 0; left -= 1) value = value * 256 + next();
    return value;
  }
  function item(): unknown {
    const head = next();
    const value = number(head & SIZE);
    switch (head >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 3:
        return text.decode(bytes.subarray(pass(value), at));
      case 4:
        return Array.from({ length: value }, item);
      default:
        throw new Error(`CBOR of another kind: ${head}`);
    }
  }
  return item();
}
