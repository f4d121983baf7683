import { Parser } from 'htmlparser2';

/** What is told of an element while a part is read through once, names without their prefixes. */
export interface Visitor {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (words: string) => void;
  close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as a stream, in time and memory that grow with it: no tree, no entities of its own. By the
 * names without prefix, since each program chooses its own prefixes.
 */
export function visitXml(source: Uint8Array, { open, text, close }: Visitor): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        open?.(local(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]))),
      ontext: (words) => text?.(words),
      onclosetag: (name) => close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(new TextDecoder(source[0] === 0xff || source[0] === 0xfe ? 'utf-16' : 'utf-8').decode(source));
}

export interface LineOptions {
  /** Elements that end a line. */
  ends: ReadonlySet<string>;
  /** Elements whose text counts; every one where none are given. */
  words?: ReadonlySet<string> | undefined;
}

/** The words of a part, a line to a paragraph; a tab or a break inside one is a blank. */
export function linesIn(source: Uint8Array, { ends, words }: LineOptions): string[] {
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  const flush = (): void => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  visitXml(source, {
    open(name) {
      if (words?.has(name)) depth += 1;
      if (name === 'tab' || name === 'br' || name === 'line-break') line += ' ';
    },
    text(said) {
      if (!words || depth > 0) line += said;
    },
    close(name) {
      if (words?.has(name)) depth -= 1;
      if (ends.has(name)) flush();
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
 * variables of a document), and text outside the elements that hold the words.
 */
export function unseenIn(source: Uint8Array, words: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  let depth = 0;
  visitXml(source, {
    open(name, attributes) {
      if (words.has(name)) depth += 1;
      for (const value of Object.values(attributes)) if (SAYS_SOMETHING.test(value)) found.add(value);
    },
    text(said) {
      if (depth === 0 && SAYS_SOMETHING.test(said)) found.add(said.trim());
    },
    close(name) {
      if (words.has(name)) depth -= 1;
    },
  });
  return [...found];
}
