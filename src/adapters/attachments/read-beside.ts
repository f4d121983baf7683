import { addPassages, type Contents } from '#domain/attachment/passage.ts';
import type { Zip } from './open-zip.ts';

/** A file inside a file. */
export interface Embedded {
  name: string;
  bytes: Uint8Array;
}

export type ReadEmbedded = (file: Embedded) => Promise<Contents>;

/** Parts without words: type, drawings, sound; and programs, which are named for what they are. */
const WORDLESS =
  /\.(?:odttf|ttf|otf|fntdata|emf|wmf|emz|wmz|gif|tiff?|bmp|wdp|jxr|ico|mp[34]|m4[av]|wav|wma|avi|wmv|mov|sigs|se?l|esl|svm|jb2|gbig2|jp2|cff|pfb|ttc)$|(?:^|\/)Signs?\/|layout-cache$|(?:printerSettings|vbaProject|activeX)\d*\.bin$|^mimetype$/i;

/**
 * The parts of a package that are files of their own: pictures with what they know of their maker, whole documents,
 * pages and notes that some program put in.
 *
 * @param isOwn parts that the reader of the package reads itself
 */
export async function readBeside(
  zip: Zip,
  isOwn: (name: string) => boolean,
  readEmbedded: ReadEmbedded,
): Promise<Pick<Contents, 'passages' | 'remarks'>> {
  const all: Pick<Contents, 'passages' | 'remarks'> = { passages: [], remarks: [] };
  for (const name of zip.names) {
    if (isOwn(name) || WORDLESS.test(name)) continue;
    const bytes = await zip.read(name);
    if (!bytes || bytes.length === 0) continue;
    const { passages, remarks } = await readEmbedded({ name, bytes });
    // What lies inside is seen by whoever opens it, and not by whoever opens the package.
    addPassages(
      all.passages,
      passages.map((each) => ({ ...each, isHidden: true })),
    );
    all.remarks.push(...remarks);
  }
  return all;
}
