import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { FieldPath } from '#domain/check/finding.ts';

/** A YAML document with the text it was read from and the way from an offset to its line. */
export interface LocatedYaml {
  doc: Document;
  text: string;
  lineAt: (offset: number) => number;
}

/** YAML 1.2 core: dates stay text, `yes` is a word. */
export function readYaml(text: string): LocatedYaml {
  const lineCounter = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter,
    version: '1.2',
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return { doc, text, lineAt: (offset) => lineCounter.linePos(offset).line };
}

/** Every node of a document with the way to it, parents first. */
export function* nodesOf(node: unknown, path: FieldPath = []): Generator<{ node: Node; path: FieldPath }> {
  if (!isNode(node)) return;
  yield { node, path };
  if (isMap(node)) {
    for (const pair of node.items)
      if (isPair(pair)) yield* nodesOf(pair.value, [...path, isScalar(pair.key) ? String(pair.key.value) : '']);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* nodesOf(item, [...path, index]);
  }
}

/** The offset of a field, or of the nearest parent that exists. */
export function offsetOf(doc: Document, path: FieldPath): number {
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

/** A number or a truth value as it stands in the file: 00123 and 2024.10, not what they are read as. */
export function writtenAt({ doc }: LocatedYaml, path: FieldPath): string | undefined {
  const node: unknown = path.length === 0 ? doc.contents : doc.getIn(path, true);
  return isScalar(node) && typeof node.value !== 'string' && node.value !== null ? node.source : undefined;
}
