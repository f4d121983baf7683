import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipOf, type ZipPart } from './zip-of.ts';

/** A stretch of bytes, as `tests/fixtures/cases/README.md` writes it down. */
interface Part {
  text?: string;
  base64?: string;
  repeat?: string;
  nest?: string;
  indent?: string;
  times?: number;
  zip?: readonly ZipPart[];
}

/** One change of the fictional bureau. */
export interface Change extends Part {
  op: string;
  file?: string;
  key?: string;
  yaml?: string;
  from?: string;
  to?: string;
  style?: string;
  path?: string;
  target?: string;
  title?: string;
  replace?: readonly (readonly [string, string])[];
  parts?: readonly Part[];
}

export interface InputCase {
  id: string;
  kind: string;
  what: string;
  want: readonly ('accept' | 'warn' | 'reject')[];
  changes: readonly Change[];
  say?: readonly string[];
  absent?: readonly string[];
  dist?: {
    page: string;
    has?: readonly string[];
    lacks?: readonly string[];
    missing?: readonly string[];
    unless?: 'warn';
  };
  peak_mb?: number;
  seconds?: number;
}

const ENTRY = 'content/disclosures/2024/jiancha-jihua.md';

function bytesOf({ text, base64, repeat, nest, indent = '', times = 0, zip }: Part): Buffer {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  if (zip) return zipOf(zip);
  if (repeat !== undefined) return Buffer.from(repeat.repeat(times));
  if (nest !== undefined)
    return Buffer.from(Array.from({ length: times }, (_, depth) => `${indent.repeat(depth)}${nest}\n`).join(''));
  return Buffer.from(text ?? '');
}

const contentOf = (change: Change): Buffer => Buffer.concat((change.parts ?? [change]).map(bytesOf));

/** A field with its indented lines. */
const fieldLines = (key: string): RegExp => new RegExp(`^${key}:.*(?:\\n(?: |-(?!--)).*)*`, 'm');

const mixEnds = (text: string): string =>
  `${text
    .split('\n')
    .map((line, index, { length }) => (index === length - 1 ? line : `${line}${index % 2 === 0 ? '\r\n' : '\n'}`))
    .join('')}\n`;

/** The text with one change, each of which has to change something. */
function changed(text: string, change: Change): string {
  const { op, key = '', from = '', to = '', yaml = '', path = '', title = '附件', style } = change;
  switch (op) {
    case 'field': {
      const line = `${key}: ${change.parts ? contentOf(change).toString() : yaml}`;
      return fieldLines(key).test(text)
        ? text.replace(fieldLines(key), () => line)
        : text.replace(/\n---\n/, () => `\n${line}\n---\n`);
    }
    case 'line':
      return text.replace(new RegExp(`^${key}:.*`, 'm'), () => change.text ?? '');
    case 'replace':
      return text.replace(from, () => to);
    case 'append':
      return `${text}\n${contentOf(change).toString()}\n`;
    case 'line-ends':
      return style === 'CR' ? text.replaceAll('\n', '\r') : mixEnds(text);
    case 'attach':
      return text.replace(/^files:\n/m, () => `files:\n  - path: ${path}\n    title: ${title}\n`);
    default:
      throw new Error(`no operation ${op}`);
  }
}

function apply(root: string, change: Change): void {
  const { op, path = '', from = ENTRY, to = '', target = '', file = ENTRY } = change;
  const place = (relative: string): string => {
    const absolute = join(root, relative);
    mkdirSync(dirname(absolute), { recursive: true });
    return absolute;
  };
  if (op === 'write') writeFileSync(place(path), contentOf(change));
  else if (op === 'symlink') symlinkSync(target.replace('{root}', root), place(path));
  else if (op === 'rename') renameSync(join(root, from), place(to));
  else if (op === 'delete') rmSync(join(root, path), { recursive: true });
  else if (op === 'copy') {
    let text = readFileSync(join(root, from), 'utf8');
    for (const [before, after] of change.replace ?? []) text = replaced(text, before, after);
    writeFileSync(place(to), text);
  } else {
    const before = readFileSync(join(root, file), 'utf8');
    const after = changed(before, change);
    if (after === before) throw new Error(`${op} changes nothing in ${file}`);
    writeFileSync(join(root, file), after);
  }
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`copy replaces nothing: ${from}`);
  return text.replace(from, () => to);
}

/** Makes a copy of the fictional bureau in an empty folder, with one case applied. */
export function makeInput(root: string, { changes }: Pick<InputCase, 'changes'>): void {
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  for (const change of changes) apply(root, change);
}

/** A number and a promise can only stand once on a site. */
const asAnother = (text: string): string =>
  text
    .replace(/^documentNumber: .*\n/m, '')
    .replace(/^keeps:\n {2}- .*\n/m, '')
    .replace(/^files:\n(?: .*\n)+/m, 'files: []\n');

/**
 * Several cases in one copy of the bureau, so that one build proves them all: each on an entry of its own.
 *
 * @returns the page of each case, in the built site
 */
export function makeTogether(root: string, cases: readonly InputCase[]): Map<string, string> {
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  const entry = readFileSync(join(root, ENTRY), 'utf8');
  return new Map(
    cases.map(({ id, changes }) => {
      const file = ENTRY.replace('jiancha-jihua', id);
      writeFileSync(join(root, file), asAnother(entry));
      for (const change of changes) apply(root, { file, ...change });
      return [id, `disclosures/2024/${id}/index.html`];
    }),
  );
}

const REGULAR = /^\/([^]*)\/([a-z]*)$/;

/** What a case asks for, a literal or a `/regular expression/flags`, in a text. */
export function says(text: string, wanted: string): boolean {
  const [, source, flags] = REGULAR.exec(wanted) ?? [];
  return source === undefined ? text.includes(wanted) : new RegExp(source, flags).test(text);
}
