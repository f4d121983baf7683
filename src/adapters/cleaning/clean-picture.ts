import ExifReader from 'exifreader';

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(from, from + length));

/** A picture without what it knows of its making; nothing where it is none that this reads. */
export interface CleanPicture {
  bytes: Uint8Array;
  /** True where something was taken out. */
  isChanged: boolean;
}

/** Which way up a camera was held: 1 to 8, 1 for upright. Without it a photo lies on its side. */
function orientationOf(bytes: Uint8Array): number {
  try {
    const { Orientation } = ExifReader.load(Uint8Array.from(bytes).buffer);
    const value = Number(Orientation?.value);
    return value >= 1 && value <= 8 ? value : 1;
  } catch {
    return 1;
  }
}

/** TIFF that says one thing: which way up. */
const orientationTiff = (orientation: number): Uint8Array =>
  // Byte order, 42, first directory at 8; one entry: tag 0x0112, a short, one of it, its value; no other directory.
  Uint8Array.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);

function exifSegment(orientation: number): Uint8Array {
  const body = [...new TextEncoder().encode('Exif\0\0'), ...orientationTiff(orientation)];
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
}

/** JFIF, the colours (ICC, Adobe) and everything that makes the picture; not EXIF, XMP, IPTC, notes of makers. */
function isWanted(bytes: Uint8Array, marker: number, at: number): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return (
    (marker === 0xe0 && ascii(bytes, at, 4) === 'JFIF') ||
    (marker === 0xe2 && ascii(bytes, at, 11) === 'ICC_PROFILE') ||
    (marker === 0xee && ascii(bytes, at, 5) === 'Adobe')
  );
}

/** Where the picture's own data ends: what follows is seen by no one. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    const isData = bytes[at] !== 0xff || next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}

function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const orientation = orientationOf(bytes);
  if (orientation !== 1) kept.push(exifSegment(orientation));
  for (let at = 2; at + 3 < bytes.length + 2;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2) return undefined;
    const end = marker === 0xda ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    if (isWanted(bytes, marker, at + 4)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Chunks of a PNG that are the picture, its colours, its size and its frames. */
const PICTURE_CHUNKS =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT)$/;
const PNG_HEAD = 8;

function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, PNG_HEAD)];
  for (let at = PNG_HEAD; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const type = ascii(bytes, at + 4, 4);
    if (end > bytes.length) return undefined;
    if (PICTURE_CHUNKS.test(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

/** Takes out of a JPEG or PNG who made it, where, when and with what; which way up it stands stays. */
export function cleanPicture(bytes: Uint8Array): CleanPicture | undefined {
  const clean =
    bytes[0] === 0xff && bytes[1] === 0xd8
      ? cleanJpeg(bytes)
      : ascii(bytes, 1, 3) === 'PNG'
        ? cleanPng(bytes)
        : undefined;
  return clean && { bytes: Uint8Array.from(clean), isChanged: Buffer.compare(clean, bytes) !== 0 };
}
