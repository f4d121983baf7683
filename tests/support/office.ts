import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a file of an office program, by their names. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;

export const zip = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, bytesOf(content)])));

/** A file of Word, Excel or PowerPoint; a part that the list of kinds has to know is put into it. */
export const ooxml = (parts: Parts): Uint8Array => {
  const known = Object.keys(parts).filter((name) => /^(?:word|xl|ppt|docProps)\/[^_]*\.xml$/.test(name));
  const types = known.map((name) => `<Override PartName="/${name}" ContentType="x"/>`).join('');
  return zip({ '[Content_Types].xml': `<Types>${types}</Types>`, ...parts });
};

/** A file of LibreOffice. */
export const openDocument = (kind: 'text' | 'spreadsheet', parts: Parts): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    ...Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, bytesOf(content)])),
  });

/** Relationships of a part: id, kind and target; a target with a scheme lies outside. */
export const relations = (...all: readonly (readonly [string, string, string])[]): string =>
  `<Relationships>${all
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="x/${type}" Target="${target}"${/^[a-z]+:/.test(target) ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** What lies in a file, as text. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
