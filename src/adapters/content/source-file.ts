import {
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type YAMLError,
} from 'yaml';
import type { FieldPath } from '#domain/check/finding.ts';
import type { Field } from '#schemas/field-model.ts';
import { withStoredValues } from '#schemas/field-values.ts';
import { readText } from './read-text.ts';
import { yamlMessage } from './yaml-message.ts';

/** A fault of the text itself, before any schema. */
export interface TextFault {
  line: number;
  field?: string | undefined;
  found?: string | undefined;
  message: string;
}

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
}

const FENCE = /^---[ \t]*$/;
/** Real entries need no aliases; a bomb of them would eat the machine. */
const MOST_ALIASES = 20;

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

/** A YAML document with the way from an offset to its line. */
interface LocatedYaml {
  doc: Document;
  lineAt: (offset: number) => number;
}

function readYaml(yaml: string): LocatedYaml {
  const lineCounter = new LineCounter();
  const doc = parseDocument(yaml, { lineCounter, version: '1.2', stringKeys: true, prettyErrors: false });
  return { doc, lineAt: (offset) => lineCounter.linePos(offset).line };
}

/** The offset of a field, or of the nearest parent that exists. */
function offsetOf(doc: Document, path: FieldPath): number {
  let offset = 0;
  let node: unknown = doc.contents;
  for (const [depth, step] of path.entries()) {
    if (!isNode(node)) break;
    offset = node.range?.[0] ?? offset;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      node = doc.getIn(path.slice(0, depth + 1), true);
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    }
  }
  return offset;
}

const HAN = /\p{Script=Han}/u;

/** Blanks that look like spaces but are part of the word, to YAML. */
function foreignBlanks(lines: readonly string[], from: number, to: number): TextFault[] {
  return lines.slice(from, to).flatMap((text, index) =>
    /^(?:\u00a0| *\u00a0+(?:- |[A-Za-z]+:))/u.test(text)
      ? [
          {
            line: from + index + 1,
            found: text.trim(),
            message: '行首有不间断空格（看起来像空格）；删掉，改用普通空格',
          },
        ]
      : [],
  );
}

/** Values cut short at ` #`, where YAML takes the rest for a remark: no error of YAML's own. */
function cutValues(doc: Document, lineAt: (offset: number) => number, lines: readonly string[]): TextFault[] {
  const faults: TextFault[] = [];
  const look = (node: unknown): void => {
    if (!isMap(node)) return;
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const line = lineAt(pair.key.range?.[0] ?? 0);
      const field = String(pair.key.value);
      const source = lines[line - 1] ?? '';
      const value = isScalar(pair.value) ? pair.value : undefined;
      const empty = !pair.value || (value && value.value === null);
      if (empty && /:\s+#\S/u.test(source)) {
        faults.push({
          line,
          field,
          found: source.trim(),
          message: '值以 # 开头会被当成备注，整个丢失；给整个值加英文引号',
        });
      } else if (
        value?.type === 'PLAIN' &&
        typeof value.value === 'string' &&
        HAN.test(value.value) &&
        /[ \t]#\S/u.test(source)
      ) {
        faults.push({
          line,
          field,
          found: value.value,
          message: '空格加 # 之后的字会被当成备注，丢失；给整个值加英文引号',
        });
      }
      look(pair.value);
    }
  };
  look(doc.contents);
  return faults;
}

/**
 * The tree of the file that was asked about last. A tree is ten times its text and only faults ask
 * for it, a file at a time: an archive that kept one for each entry would not fit into memory.
 */
let lastAsked: { lines: readonly string[]; located: LocatedYaml } | undefined;

/** @param end the number of lines, from the first, that are YAML */
function lineOfField(lines: readonly string[], end: number, field: FieldPath): number {
  if (lastAsked?.lines !== lines) lastAsked = { lines, located: readYaml(lines.slice(0, end).join('\n')) };
  const { doc, lineAt } = lastAsked.located;
  return lineAt(offsetOf(doc, field));
}

function unreadable(path: string, faults: TextFault[], lines: readonly string[] = []): SourceFile {
  return { path, value: undefined, body: '', bodyLine: 1, lines, faults, fields: [], lineOf: () => 1 };
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
  return { ...source, fields, value: withStoredValues(fields, source.value) };
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
  const { doc, lineAt } = readYaml(parts.yaml);
  if (doc.errors.length > 0) return unreadable(path, yamlFaults(doc, lineAt, lines), lines);
  let value: unknown;
  try {
    value = doc.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    return unreadable(path, [aliasFault(doc, lineAt, lines)], lines);
  }
  return {
    path,
    value,
    body: parts.body,
    bodyLine: parts.bodyLine,
    lines,
    faults: [...foreignBlanks(lines, 0, isYaml ? lines.length : parts.bodyLine - 1), ...cutValues(doc, lineAt, lines)],
    fields: [],
    lineOf: (field) => lineOfField(lines, isYaml ? lines.length : parts.bodyLine - 2, field),
  };
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
