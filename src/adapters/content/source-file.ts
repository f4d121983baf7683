import { visit, type Alias, type Document, type YAMLError } from 'yaml';
import type { FieldPath } from '#domain/check/finding.ts';
import type { Field } from '#schemas/field-model.ts';
import { withStoredValues } from '#schemas/field-values.ts';
import { withoutEmpty } from '#schemas/unset.ts';
import { readText } from './read-text.ts';
import type { TextFault } from './text-fault.ts';
import { plainYaml } from './plain-yaml.ts';
import { beyondBounds, MOST_ALIASES, tooDeep } from './yaml-bounds.ts';
import { offsetOf, readYaml, writtenAt, type LocatedYaml } from './yaml-document.ts';
import { foreignBlanks, lostWords } from './yaml-lost-words.ts';
import { yamlMessage } from './yaml-message.ts';

/** One authored file, read once: the checker and Astro's loaders both take it from here. */
export interface SourceFile {
  /** Absolute. */
  path: string;
  /** The values, as YAML 1.2 core reads them: dates stay text. `undefined` when it could not be read. */
  value: unknown;
  /** What follows the front matter; the whole text of nothing in a `.yaml`. */
  body: string;
  /** The line in the file on which `body` starts. */
  bodyLine: number;
  /** The lines of the file. */
  lines: readonly string[];
  faults: readonly TextFault[];
  /** The fields of its entries, which know what they are called; none where nobody said which they are. */
  fields: readonly Field[];
  /** The line on which a field stands, or its nearest parent that is there. */
  lineOf(path: FieldPath): number;
  /** A number or a truth value at a field as it is written, which is not how it is read; nothing of words. */
  writtenAt(path: FieldPath): string | undefined;
}

const FENCE = /^---[ \t]*$/;

interface FrontMatter {
  yaml: string;
  body: string;
  bodyLine: number;
}

/** `---` is a YAML document start, so the front matter keeps it and the lines need no arithmetic. */
function splitFrontMatter(lines: readonly string[]): FrontMatter | undefined {
  if (!FENCE.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) return undefined;
  return { yaml: lines.slice(0, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

/**
 * The tree of the file that was asked about last. A tree is ten times its text and only faults ask
 * for it, a file at a time: an archive that kept one for each entry would not fit into memory.
 */
let lastAsked: { lines: readonly string[]; located: LocatedYaml } | undefined;

/** @param end the number of lines, from the first, that are YAML */
function treeOf(lines: readonly string[], end: number): LocatedYaml {
  if (lastAsked?.lines !== lines) lastAsked = { lines, located: readYaml(lines.slice(0, end).join('\n')) };
  return lastAsked.located;
}

function unreadable(path: string, faults: TextFault[], lines: readonly string[] = []): SourceFile {
  return {
    path,
    value: undefined,
    body: '',
    bodyLine: 1,
    lines,
    faults,
    fields: [],
    lineOf: () => 1,
    writtenAt: () => undefined,
  };
}

/**
 * Reads one authored file with its positions.
 *
 * @param path absolute; `.md` and `.mdx` have front matter, anything else is YAML throughout
 * @param fields of its entries
 */
export function readSourceFile(path: string, fields: readonly Field[] = []): SourceFile {
  const reading = readText(path);
  return 'text' in reading ? parseSource(path, reading.text, fields) : { ...unreadable(path, [reading]), fields };
}

/** As {@link readSourceFile}, for a text that is at hand, such as an older version of a file. */
export function parseSource(path: string, text: string, fields: readonly Field[] = []): SourceFile {
  const source = parse(path, text);
  return { ...source, fields, value: withoutEmpty(fields, withStoredValues(fields, source.value)) };
}

function parse(path: string, text: string): SourceFile {
  const lines = text.split('\n');
  const isYaml = !/\.mdx?$/.test(path);
  const parts = isYaml ? { yaml: text, body: '', bodyLine: lines.length } : splitFrontMatter(lines);
  if (!parts) {
    return unreadable(
      path,
      [{ line: 1, message: '文件要以单独一行“---”开头，字段写完再来一行“---”，然后是正文' }],
      lines,
    );
  }
  const read = readValue(parts.yaml, lines);
  if (!('value' in read)) return unreadable(path, read.faults, lines);
  const end = isYaml ? lines.length : parts.bodyLine - 2;
  return {
    path,
    value: read.value,
    body: parts.body,
    bodyLine: parts.bodyLine,
    lines,
    faults: [...foreignBlanks(lines.slice(0, end)), ...read.faults],
    fields: [],
    lineOf(field) {
      const tree = treeOf(lines, end);
      return tree.lineAt(offsetOf(tree.doc, field));
    },
    writtenAt: (field) => writtenAt(treeOf(lines, end), field),
  };
}

/** What a text says, with the words of it that YAML loses; or only why it says nothing. */
function readValue(
  text: string,
  lines: readonly string[],
): { value: unknown; faults: TextFault[] } | { faults: TextFault[] } {
  const plain = plainYaml(text);
  if (plain !== undefined) return { value: plain, faults: [] };
  const yaml = readOrRefuse(text);
  if ('message' in yaml) return { faults: [yaml] };
  const { doc, lineAt } = yaml;
  if (doc.errors.length > 0) return { faults: yamlFaults(doc, lineAt, lines) };
  const beyond = beyondBounds(doc, lineAt);
  if (beyond) return { faults: [beyond] };
  try {
    return { value: doc.toJS({ maxAliasCount: MOST_ALIASES }) as unknown, faults: lostWords(yaml) };
  } catch {
    return { faults: [aliasFault(doc, lineAt, lines)] };
  }
}

/** The tree of a text, or why nobody can read it: the reader calls itself for every level. */
function readOrRefuse(text: string): LocatedYaml | TextFault {
  try {
    return readYaml(text);
  } catch (error) {
    const fault = tooDeep(error);
    if (fault) return fault;
    throw error;
  }
}

/** A value that begins with `*` names another one, to YAML: most often it was meant as text. */
function aliasFault(doc: Document, lineAt: (offset: number) => number, lines: readonly string[]): TextFault {
  const aliases: Alias[] = [];
  visit(doc, { Alias: (_, alias) => void aliases.push(alias) });
  const dangling = aliases.find((alias) => alias.resolve(doc) === undefined);
  const line = lineAt((dangling ?? aliases[0])?.range?.[0] ?? 0);
  const message = dangling ? '“*”开头的值要加英文引号' : '用了过多的 YAML 引用（& 和 *）；把值直接写出来';
  return { line, found: lines[line - 1]?.trim(), message };
}

/** The reader's errors in Chinese, one a line. */
function yamlFaults(doc: Document, lineAt: (offset: number) => number, lines: readonly string[]): TextFault[] {
  const faults = doc.errors.map((error) => {
    const source = blamedLine(lines, lineAt(openedAt(error, doc) ?? error.pos[0]));
    const field = /^\s*(?:- )?([A-Za-z]+)\s*[:：]/u.exec(source.text)?.[1];
    return { line: source.line, field, found: source.text.trim(), message: yamlMessage(error, source.text) };
  });
  return faults.filter((fault, index) => faults.findIndex((other) => other.line === fault.line) === index);
}

/** Where the quote begins that is never closed: YAML looks for its end to the last line. */
function openedAt(error: YAMLError, doc: Document): number | undefined {
  if (error.code !== 'MISSING_CHAR' || !/closing ['"]quote/.test(error.message)) return undefined;
  let start: number | undefined;
  visit(doc, {
    Scalar: (_, { type, range }) => {
      if (range && /^QUOTE/.test(type ?? '') && range[0] < error.pos[0]) start = range[0];
    },
  });
  return start;
}

/** YAML often notices a mistake one line late: blame the line above when it shows the cause. */
function blamedLine(lines: readonly string[], line: number): { line: number; text: string } {
  const suspicious = /^\s*(?:- )?[A-Za-z]+：|^\s*[\u00a0\u3000]|^ *\t/u;
  for (const candidate of [line, line - 1]) {
    const text = lines[candidate - 1] ?? '';
    if (suspicious.test(text)) return { line: candidate, text };
  }
  return { line, text: lines[line - 1] ?? '' };
}
