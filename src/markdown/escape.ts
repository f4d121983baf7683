/** What a bare web address may hold: inside one, a backslash would be part of the address. */
const ADDRESS = /(?:https?:\/\/|www\.)[A-Za-z0-9\-._:/?#@!$&'()+,;=%]+/;
const SIGNS = /[\\`*[\]<|]|~(?=~)|(?<=~)~|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=[#A-Za-z])/;
const EITHER = new RegExp(`(${ADDRESS.source})|${SIGNS.source}`, 'g');

/** What begins a heading, a quotation, a list, a rule or a table when a line begins with it. */
const STARTS: readonly (readonly [RegExp, string])[] = [
  [/^(#{1,6})(?=[ \t]|$)/, '\\$1'],
  [/^(?=>)/, '\\'],
  [/^(?=[-+](?:[ \t:-]|$))/, '\\'],
  [/^(?==+[ \t]*$)/, '\\'],
  [/^(?=:-)/, '\\'],
  [/^(\d{1,9})(?=[.)](?:[ \t]|$))/, '$1\\'],
];

/** Words in which Markdown finds nothing but words. */
export const escapeWords = (words: string): string =>
  words.replace(EITHER, (found, address: string | undefined) => (address === undefined ? `\\${found}` : found));

/** A line, escaped within, that begins no block of another kind. */
export const escapeStart = (line: string): string =>
  STARTS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line);

/** Every ASCII mark as its number: no reader can take that for markup, nor a person read it. */
export const encodeWords = (words: string): string =>
  words.replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
