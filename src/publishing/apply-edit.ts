import { isMap, isScalar, LineCounter, parseDocument, Scalar, stringify, type Document, type YAMLMap } from 'yaml';
import { isFields, WRITING, type Fields } from './yaml-words.ts';

type Step = string | number;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Read {
  doc: Document;
  lines: string[];
  lineAt: (offset: number) => number;
}

function read(text: string): Read {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, version: '1.2' });
  return { doc, lines: text.split('\n'), lineAt: (offset) => counter.linePos(offset).line - 1 };
}

const mapAt = (doc: Document, at: readonly Step[]): YAMLMap | undefined => {
  const node = at.length === 0 ? doc.contents : doc.getIn(at, true);
  return isMap(node) ? node : undefined;
};

/** The lines of one field with its value, remarks before the next one not among them: `[from, to)`. */
function linesOf({ doc, lines, lineAt }: Read, at: readonly Step[], key: string): [number, number] | undefined {
  const pairs = mapAt(doc, at)?.items ?? [];
  const index = pairs.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  const startOf = (place: number): number | undefined => {
    const pairKey = pairs[place]?.key;
    return isScalar(pairKey) && pairKey.range ? lineAt(pairKey.range[0]) : undefined;
  };
  const from = startOf(index);
  if (from === undefined) return undefined;
  const node = pairs[index]?.value as { range?: [number, number, number] | null } | null;
  const last = node?.range ? lineAt(Math.max(node.range[0], node.range[1] - 1)) : from;
  let to = startOf(index + 1) ?? last + 1;
  while (to > from + 1 && /^\s*(?:#.*)?$/.test(lines[to - 1] ?? '') && to - 1 > last) to -= 1;
  return [from, to];
}

/** Ways to single values that differ; nothing where the two differ in shape. */
function changedScalars(before: unknown, after: unknown, path: Step[] = []): Step[][] | undefined {
  if (same(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return undefined;
    const parts = before.map((each, index) => changedScalars(each, after[index], [...path, index]));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if (isFields(before) && isFields(after)) {
    if (!same(Object.keys(before).sort(), Object.keys(after).sort())) return undefined;
    const parts = Object.keys(before).map((key) => changedScalars(before[key], after[key], [...path, key]));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  const isPlain = (value: unknown): boolean => typeof value !== 'object' && !String(value).includes('\n');
  return isPlain(before) && isPlain(after) ? [path] : undefined;
}

/** A value as it would be written in the place of another, in the same quotes. */
function token(value: unknown, old: Scalar): string {
  const scalar = new Scalar(value);
  if (typeof value === 'string' && /^QUOTE/.test(old.type ?? '') && old.type) scalar.type = old.type as Scalar.Type;
  return stringify(scalar, WRITING).replace(/\n$/, '');
}

/** Puts single values in the place of others, touching nothing beside them. */
function replaceScalars(
  text: string,
  at: readonly Step[],
  after: Fields,
  paths: readonly Step[][],
): string | undefined {
  const { doc } = read(text);
  const spots: { from: number; to: number; words: string }[] = [];
  for (const path of paths) {
    const node = doc.getIn([...at, ...path], true);
    if (!isScalar(node) || !node.range || /^BLOCK/.test(node.type ?? '')) return undefined;
    const value = path.reduce<unknown>((each, step) => (each as Record<Step, unknown>)[step], after);
    spots.push({ from: node.range[0], to: node.range[1], words: token(value, node) });
  }
  return spots
    .sort((a, b) => b.from - a.from)
    .reduce((words, spot) => words.slice(0, spot.from) + spot.words + words.slice(spot.to), text);
}

/** Whether a text says a value at a place: a comma inside `{ … }`, for one, would end a value early. */
function says(text: string, path: readonly Step[], value: unknown): boolean {
  const { doc } = read(text);
  if (doc.errors.length > 0) return false;
  const found: unknown = path.reduce<unknown>(
    (each, step) => (each as Record<Step, unknown> | undefined)?.[step],
    doc.toJS(),
  );
  return same(found, value);
}

/** Where a new field belongs: after the nearest one before it in the schema's order. */
function placeFor(reading: Read, at: readonly Step[], key: string, order: readonly string[]): number {
  const earlier = order.slice(0, order.indexOf(key)).reverse();
  for (const each of earlier) {
    const found = linesOf(reading, at, each);
    if (found) return found[1];
  }
  const first = mapAt(reading.doc, at)?.items[0]?.key;
  return isScalar(first) && first.range ? reading.lineAt(first.range[0]) : reading.lines.length;
}

/** Rewrites the lines of one field and no other line of the file. */
function rewriteField(
  text: string,
  at: readonly Step[],
  key: string,
  value: unknown,
  order: readonly string[],
): string {
  const reading = read(text);
  const { doc, lines } = reading;
  const place = placeFor(reading, at, key, order);
  const [from, to] = linesOf(reading, at, key) ?? [place, place];
  if (value === undefined) return lines.toSpliced(from, to - from).join('\n');
  doc.setIn([...at, key], merged(doc, [...at, key], value));
  const whole = read(doc.toString(WRITING));
  const written = whole.lines.slice(...(linesOf(whole, at, key) ?? [0, 0]));
  return lines.toSpliced(from, to - from, ...written).join('\n');
}

/** The nodes that are there with what differs set in them, so that remarks and quotes stay. */
function merged(doc: Document, path: readonly Step[], value: unknown): unknown {
  const node = doc.getIn(path, true);
  return isScalar(node) && typeof value !== 'object' ? Object.assign(node, { value }) : doc.createNode(value);
}

/**
 * The text of a YAML file with some fields changed: whatever did not change stays to the byte, remarks,
 * blank lines and quotes included, so that the history shows what a person did and nothing else.
 *
 * @param at the way to the entry inside the file: empty, or its place in a list
 * @param order field names in the order of the schema, for those that are new
 */
export function applyEdit(
  text: string,
  at: readonly Step[],
  before: Fields,
  after: Fields,
  order: readonly string[],
): string {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.reduce((words, key) => {
    if (same(before[key], after[key])) return words;
    const scalars = after[key] === undefined ? undefined : changedScalars(before[key], after[key], [key]);
    const replaced = before[key] !== undefined && scalars && replaceScalars(words, at, after, scalars);
    return typeof replaced === 'string' && says(replaced, [...at, key], after[key])
      ? replaced
      : rewriteField(words, at, key, after[key], order);
  }, text);
}
