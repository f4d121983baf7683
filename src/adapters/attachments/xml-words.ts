import { Parser } from 'htmlparser2';
import { decodeXml } from './decode-xml.ts';

/** What is told of an element while a part is read through once, names without their prefixes. */
export interface Visitor {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (words: string) => void;
  close?: (name: string) => void;
  /** What an author of XML left to other authors. */
  comment?: (words: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as a stream, in time and memory that grow with it: no tree, no entities of its own. By the
 * names without prefix, since each program chooses its own prefixes.
 */
export function visitXml(source: Uint8Array, { open, text, close, comment }: Visitor): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        open?.(local(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]))),
      ontext: (words) => text?.(words),
      onclosetag: (name) => close?.(local(name)),
      oncomment: (words) => comment?.(words),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(decodeXml(source));
}

export interface LineOptions {
  /** Elements that end a line. */
  ends: ReadonlySet<string>;
  /** Elements whose text counts; every one where none are given. */
  words?: ReadonlySet<string> | undefined;
  /** Elements that are a row of a table and a cell of it: a row is one line, its cells parted by tabs. */
  row?: string;
  cell?: string;
  /** Elements whose words belong to no line. */
  skipped?: ReadonlySet<string>;
}

/** The words of a part, a line to a paragraph or a row; a tab or a break inside one is a blank. */
export function linesIn(source: Uint8Array, { ends, words, row, cell, skipped }: LineOptions): string[] {
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  let rows = 0;
  let outside = 0;
  const flush = (): void => {
    if (line.trim() !== '') lines.push(line.replace(/^[ \r\n]+|\s+$/g, ''));
    line = '';
  };
  visitXml(source, {
    open(name) {
      if (skipped?.has(name)) outside += 1;
      if (name === row && rows === 0) flush();
      if (name === row) rows += 1;
      if (words?.has(name)) depth += 1;
      if (name === 'tab' || name === 'br' || name === 'line-break') line += ' ';
    },
    text(said) {
      if (outside === 0 && (!words || depth > 0)) line += said;
    },
    close(name) {
      if (skipped?.has(name)) outside -= 1;
      if (outside > 0) return;
      if (words?.has(name)) depth -= 1;
      if (name === row) rows -= 1;
      if (rows === 0 && (name === row || ends.has(name))) flush();
      else if (rows === 1 && name === cell) line = `${line.trimEnd()}\t`;
      else if (ends.has(name)) line += ' ';
    },
  });
  flush();
  return lines;
}

/** Every element of some names, with its attributes and the text inside it. */
export function elementsIn(
  source: Uint8Array,
  names: ReadonlySet<string>,
): { name: string; attributes: Readonly<Record<string, string>>; text: string }[] {
  const found: { name: string; attributes: Readonly<Record<string, string>>; text: string }[] = [];
  const openOnes: (typeof found)[number][] = [];
  visitXml(source, {
    open(name, attributes) {
      if (!names.has(name)) return;
      const element = { name, attributes, text: '' };
      found.push(element);
      openOnes.push(element);
    },
    text(words) {
      for (const element of openOnes) element.text += words;
    },
    close(name) {
      if (openOnes.at(-1)?.name === name) openOnes.pop();
    },
  });
  return found;
}

/** A Chinese word or a long number: what an attribute says that somebody wrote, and not only a program. */
const SAYS_SOMETHING = /\p{Script=Han}|\d{7}/u;

/**
 * Everything in a part that no reader sees as words: attributes (cached tables, descriptions of pictures,
 * variables of a document), comments, and text outside the elements that hold the words.
 *
 * @param words elements whose text is seen; without any given, all text is
 */
export function unseenIn(source: Uint8Array, words?: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  let depth = 0;
  const keep = (said: string): void => {
    if (SAYS_SOMETHING.test(said)) found.add(said.trim());
  };
  visitXml(source, {
    open(name, attributes) {
      if (words?.has(name)) depth += 1;
      Object.values(attributes).forEach(keep);
    },
    text(said) {
      if (words && depth === 0) keep(said);
    },
    close(name) {
      if (words?.has(name)) depth -= 1;
    },
    comment: keep,
  });
  return [...found];
}
