import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { charsetOf } from '../text-charset.ts';

/** More than any real document: a small ZIP can unpack to a full memory. */
const LARGEST_PART_BYTES = 60_000_000;
const LARGEST_WHOLE_BYTES = 200_000_000;
const MOST_PARTS = 20_000;

/** A ZIP and what lies in it: Office, OpenDocument and OFD files are such. */
export interface Zip {
  /** Of every file inside, folders left out. */
  names: readonly string[];
  /** True when at least one file inside wants a password. */
  isLocked: boolean;
  /** Unpacks one; nothing where there is none of this name. Throws `TooLarge` beyond what is left of the bounds. */
  read(name: string): Promise<Uint8Array | undefined>;
}

/** A package that would unpack to more than any real document. */
export class TooLarge extends Error {}

const openBuffer = promisify((bytes: Buffer, done: (error: Error | null, zip: ZipFile) => void): void =>
  yauzl.fromBuffer(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false }, done),
);

/** Programs in China write names in the national code without saying so. */
function nameOf(entry: Entry): string {
  const bytes = new Uint8Array(entry.fileName as unknown as Buffer);
  return new TextDecoder(charsetOf(bytes)).decode(bytes).replaceAll('\\', '/');
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      const name = nameOf(entry);
      if (!name.endsWith('/')) entries.set(name, entry);
      if (entries.size > MOST_PARTS) reject(new TooLarge());
      else zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', reject);
    zip.readEntry();
  });
}

/** What really comes out, whatever the directory says of its size. */
async function collect(stream: Readable, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) {
      stream.destroy();
      throw new TooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Opens a ZIP within bounds for the whole of it, however its directory lies about sizes.
 *
 * @throws where it is damaged
 */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  const zip = await openBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = await entriesOf(zip);
  let left = LARGEST_WHOLE_BYTES;
  return {
    names: [...entries.keys()],
    isLocked: [...entries.values()].some((entry) => entry.isEncrypted()),
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const open = promisify((each: Entry, done: (error: Error | null, stream: Readable) => void): void =>
        zip.openReadStream(each, done as never),
      );
      const bytes = await collect(await open(entry), Math.min(LARGEST_PART_BYTES, left));
      left -= bytes.length;
      return bytes;
    },
  };
}
