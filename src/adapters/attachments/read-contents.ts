import {
  contentsOf,
  isMoreThanEnough,
  locked,
  unread,
  type Contents,
  type Passage,
} from '#domain/attachment/passage.ts';
import { charsetOf } from '../text-charset.ts';
import { openZip, TooLarge, type Zip } from './open-zip.ts';
import { readCompound } from './read-compound.ts';
import { readOfd } from './read-ofd.ts';
import { readOoxml } from './read-ooxml.ts';
import { readOpenDocument } from './read-open-document.ts';
import type { Embedded, ReadEmbedded } from './read-beside.ts';
import { readPdf } from './read-pdf.ts';
import { readPicture } from './read-picture.ts';
import { sniff, type Sniffed } from './sniff.ts';

/** An archive in an archive in an archive: deeper than that nobody looks. */
const DEEPEST = 3;
/** What runs when it is opened. */
const PROGRAMS = /\.(?:exe|com|bat|cmd|msi|scr|pif|dll|vbs|vbe|js|jse|wsf|ps1|hta|lnk|jar|apk|sh|deb|rpm|reg)$/i;
/** Line by line, and no further than is looked through: all lines at once of a large table fill a memory. */
function readText(bytes: Uint8Array): Contents {
  const text = new TextDecoder(charsetOf(bytes)).decode(bytes);
  const passages: Passage[] = [];
  let number = 0;
  for (const [line] of text.matchAll(/[^\r\n]+|\r\n|\r|\n/g)) {
    if (number === 0) number = 1;
    if (/^[\r\n]/.test(line)) number += 1;
    else passages.push({ place: `第${number}行`, text: line });
    if (isMoreThanEnough(passages)) break;
  }
  return contentsOf(passages);
}

const under = (name: string, contents: Contents): Contents => ({
  ...contents,
  passages: contents.passages.map(({ place, ...rest }) => ({ ...rest, place: `${name} ${place}` })),
  remarks: contents.remarks.map((remark) => `里面的“${name}”${remark}`),
});

/** What the name of a file in an archive gives away, or does. */
function readName(name: string): Contents {
  const remarks: (string | false)[] = [
    PROGRAMS.test(name) && `里面有程序 ${name}；读者不会打开，多半会被拦下，拿掉它`,
    /(?:^|\/)\.\.(?:\/|$)|^\/|^[A-Za-z]:/.test(name) &&
      `里面的“${name}”写着别的文件夹，解开会出错或覆盖别的文件；重新打包一次`,
  ];
  return { ...contentsOf([{ place: '文件名', text: name }]), remarks: remarks.filter((each) => each !== false) };
}

async function readArchive(zip: Zip, depth: number): Promise<Contents> {
  if (zip.names.length === 0) return { outcome: 'empty', passages: [], remarks: ['压缩包是空的；重新打包一次'] };
  const files: Contents[] = [];
  for (const name of zip.names.filter((each) => !PROGRAMS.test(each))) {
    const bytes = await zip.read(name);
    if (bytes && bytes.length > 0) files.push(under(name, await readContents(bytes, depth + 1)));
  }
  const all = [...zip.names.map(readName), ...files];
  return {
    outcome: files.some(({ outcome }) => outcome === 'read') ? 'read' : 'unread',
    passages: all.flatMap(({ passages }) => passages),
    remarks: all.flatMap(({ remarks }) => remarks),
  };
}

async function readPackage(
  bytes: Uint8Array,
  actual: Sniffed,
  depth: number,
  readEmbedded: ReadEmbedded,
): Promise<Contents> {
  const zip = await openZip(bytes);
  if (zip.isLocked) return locked();
  if (actual === 'docx' || actual === 'xlsx' || actual === 'pptx') return readOoxml(zip, readEmbedded);
  if (actual === 'odt' || actual === 'ods' || actual === 'odp') return readOpenDocument(zip, readEmbedded);
  if (actual === 'ofd') return readOfd(zip, readEmbedded);
  return depth >= DEEPEST ? unread('压缩包套压缩包，太深') : readArchive(zip, depth);
}

/**
 * What a file says and what it carries, by what it really is: one reader for each format, within bounds
 * for the whole file.
 *
 * @throws where it is damaged
 */
export async function readContents(bytes: Uint8Array, depth = 0): Promise<Contents> {
  const actual = await sniff(bytes);
  const readEmbedded = async ({ name, bytes: inside }: Embedded): Promise<Contents> =>
    under(name, depth >= DEEPEST ? unread('套得太深') : await readContents(inside, depth + 1));
  try {
    if (actual === 'pdf') return await readPdf(bytes, readEmbedded);
    if (actual === 'text' || actual === 'html') return readText(bytes);
    if (actual === 'jpg' || actual === 'png') return readPicture(bytes);
    if (actual === 'cfb') return readCompound(bytes);
    if (actual === 'unknown') return unread('认不出是什么格式');
    return await readPackage(bytes, actual, depth, readEmbedded);
  } catch (error) {
    if (error instanceof TooLarge) return unread('展开以后大得不正常');
    if (depth > 0) return unread('打不开，可能已损坏');
    throw error;
  }
}
