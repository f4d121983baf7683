import { isAlias, isScalar, type Node, type Scalar } from 'yaml';
import { fieldName, type FieldPath } from '#domain/check/finding.ts';
import type { TextFault } from './text-fault.ts';
import { nodesOf, type LocatedYaml } from './yaml-document.ts';

const HAN = /\p{Script=Han}/u;
/** Beside one of these a blank is no blank between words. */
const WIDE = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u;

const fieldOf = (path: FieldPath): string | undefined => fieldName(typeof path[0] === 'number' ? path.slice(1) : path);

interface Place {
  yaml: LocatedYaml;
  path: FieldPath;
  source: string;
}

function fault({ yaml, path, source }: Place, offset: number, message: string, severity?: 'warning'): TextFault {
  const line = yaml.lineAt(offset);
  return { line, field: fieldOf(path), found: source.trim(), message, ...(severity ? { severity } : {}) };
}

/** The line on which an offset stands. */
function lineOf(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end);
}

/** Values cut short at ` #`, where YAML takes the rest for a remark: no error of YAML's own. */
function cutAtRemark(place: Place, node: Scalar, end: number): TextFault[] {
  const { text } = place.yaml;
  const rest = /^[ \t]*#.*/.exec(
    text.slice(end, text.indexOf('\n', end) < 0 ? undefined : text.indexOf('\n', end)),
  )?.[0];
  if (rest === undefined) return [];
  const isTight = /^[ \t]*#\S/.test(rest);
  if (node.value === null) {
    return isTight && node.source === ''
      ? [fault({ ...place, source: lineOf(text, end) }, end, '值以 # 开头会被当成备注，整个丢失；给整个值加英文引号')]
      : [];
  }
  if (node.type !== 'PLAIN' || typeof node.value !== 'string') return [];
  const isWords = HAN.test(node.value);
  if (!isTight && !isWords) return [];
  return [
    fault(
      { ...place, source: node.value },
      end,
      `空格加 # 之后的“${rest.trim()}”会被当成备注，丢失；不是备注的，给整个值加英文引号`,
      isTight && isWords ? undefined : 'warning',
    ),
  ];
}

/** The lines of a value, as far as YAML joins each with the next by a blank. */
function* foldsIn(
  node: Scalar,
  text: string,
  start: number,
  end: number,
): Generator<{ at: number; before: string; after: string }> {
  const lines = text.slice(start, end).split('\n');
  const isBlock = node.type === 'BLOCK_FOLDED';
  const indent = isBlock ? (/^ */.exec(lines.slice(1).find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0) : 0;
  let at = start;
  for (const [index, line] of lines.entries()) {
    at += line.length + 1;
    const next = lines[index + 1];
    if (next === undefined || line.trim() === '' || next.trim() === '' || (isBlock && index === 0)) continue;
    if (isBlock && (/^\s/.test(line.slice(indent)) || /^\s/.test(next.slice(indent)))) continue;
    if (node.type === 'QUOTE_DOUBLE' && line.endsWith('\\')) continue;
    yield { at, before: line.trim(), after: next.trim() };
  }
}

/** A line break inside a Chinese value comes out as a blank that its author did not write. */
function foldedWords(place: Place, node: Scalar, start: number, end: number): TextFault[] {
  if (node.type === 'BLOCK_LITERAL') return [];
  for (const { at, before, after } of foldsIn(node, place.yaml.text, start, end)) {
    if (/^(?:- )?[A-Za-z]+[ \t]*：/.test(after))
      return [fault({ ...place, source: after }, at, '字段名后面用了中文冒号“：”；要用英文半角冒号“:”，后面空一格')];
    if (!WIDE.test(before.at(-1) ?? '') && !WIDE.test(after[0] ?? '')) continue;
    const message = `折成两行，“${before.slice(-6)}”和“${after.slice(0, 6)}”之间会多出一个空格；写在一行里`;
    return [fault({ ...place, source: after }, at, message)];
  }
  return [];
}

function inScalar(place: Place, node: Scalar): TextFault[] {
  const [start, end] = node.range ?? [0, 0];
  return [...cutAtRemark(place, node, end), ...foldedWords(place, node, start, end)];
}

/** Words that YAML takes for a name or a kind of the value behind them: neither reaches a page. */
function takenWords(place: Place, node: Node, isNamed: (anchor: string) => boolean): TextFault[] {
  const at = node.range?.[0] ?? 0;
  const anchor = 'anchor' in node ? node.anchor : undefined;
  const source = lineOf(place.yaml.text, at);
  if (node.tag) return [fault({ ...place, source }, at, '“!”开头的字会被当成标记，丢失；给整个值加英文引号')];
  return anchor !== undefined && !isNamed(anchor)
    ? [fault({ ...place, source }, at, `“&${anchor}”会被当成名字，丢失；给整个值加英文引号`)]
    : [];
}

/** What YAML drops or changes without an error of its own. */
export function lostWords(yaml: LocatedYaml): TextFault[] {
  const nodes = [...nodesOf(yaml.doc.contents)];
  const named = new Set(nodes.flatMap(({ node }) => (isAlias(node) ? [node.source] : [])));
  return nodes.flatMap(({ node, path }) => {
    if (isAlias(node)) return [];
    const place = { yaml, path, source: '' };
    const taken = takenWords(place, node, (anchor) => named.has(anchor));
    return taken.length === 0 && isScalar(node) ? inScalar(place, node) : taken;
  });
}

/** Blanks before a field that look like spaces but are part of the word, to YAML. */
export function foreignBlanks(lines: readonly string[]): TextFault[] {
  return lines.flatMap((text, index) =>
    /^(?:\u00a0| *\u00a0+(?:- |[A-Za-z]+:))/u.test(text)
      ? [{ line: index + 1, found: text.trim(), message: '行首有不间断空格（看起来像空格）；删掉，改用普通空格' }]
      : [],
  );
}
