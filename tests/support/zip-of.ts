import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One file of a package; `claims` is the size that the directory gives in place of the true one. */
export interface ZipPart {
  name: string;
  text?: string;
  fill?: string;
  size?: number;
  claims?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const CHUNK = 1024 * 1024;
/** An empty last block: what stands before it may go on. */
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

interface Packed {
  bytes: Buffer;
  crc: number;
  size: number;
}

const pack = (bytes: Buffer): Packed => ({ bytes: deflateRawSync(bytes), crc: crc32(bytes), size: bytes.length });

/** One character many times over, without holding all of them: a chunk is packed once and repeated. */
function packFill(fill: string, size: number): Packed {
  const chunk = Buffer.alloc(CHUNK, fill);
  const rest = Buffer.alloc(size % CHUNK, fill);
  const packed = deflateRawSync(chunk, { finishFlush: constants.Z_FULL_FLUSH });
  const times = Math.floor(size / CHUNK);
  let crc = 0;
  for (let n = 0; n < times; n += 1) crc = crc32(chunk, crc);
  const blocks = [
    ...Array<Buffer>(times).fill(packed),
    deflateRawSync(rest, { finishFlush: constants.Z_FULL_FLUSH }),
    LAST_BLOCK,
  ];
  return { bytes: Buffer.concat(blocks), crc: crc32(rest, crc), size };
}

/** The numbers of a record, each with its width in bytes. */
const record = (...numbers: readonly (readonly [value: number, width: number])[]): Buffer =>
  Buffer.concat(
    numbers.map(([value, width]) => {
      const bytes = Buffer.alloc(width);
      bytes.writeUIntLE(value, 0, width);
      return bytes;
    }),
  );

/** A package by hand: no library writes one that lies about its sizes. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, text, fill = ' ', size = 0, claims } of parts) {
    const packed = text === undefined ? packFill(fill, size) : pack(Buffer.from(text));
    const path = Buffer.from(name);
    const facts = record(
      [20, 2],
      [UTF8_NAMES, 2],
      [DEFLATED, 2],
      [0, 4],
      [packed.crc, 4],
      [packed.bytes.length, 4],
      [claims ?? packed.size, 4],
      [path.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([record([LOCAL, 4]), facts, path, packed.bytes]);
    const entry = record([CENTRAL, 4], [20, 2]);
    const place = record([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    entries.push(Buffer.concat([entry, facts, place, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const counts = record([0, 2], [0, 2], [parts.length, 2], [parts.length, 2]);
  const end = Buffer.concat([record([END, 4]), counts, record([directory.length, 4], [offset, 4], [0, 2])]);
  return Buffer.concat([...locals, directory, end]);
}
