import { z } from 'astro/zod';
import { Document, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { keysAt } from '#schemas/field-model.ts';
import { isFields, WRITING, type Fields } from './yaml-words.ts';

/** Words that another YAML reader would take for a truth value, a number or a time of day: 1.1 did. */
const AMBIGUOUS = /^(?:y|yes|n|no|on|off|[-+.]?\d[\d_:,.]*)$/i;
/** Lines that begin or end with a blank: a block of lines would lose or gain some. */
const RAGGED = /^\s|\n[ \t]|[ \t]\n|\s$/;

/** A list that says nothing, unless its field has to say that it is empty. */
function isLeftOut(schema: z.ZodType, path: readonly (string | number)[], key: string, value: unknown): boolean {
  if (value === undefined) return true;
  if (!Array.isArray(value) || value.length > 0) return false;
  const field = path.length === 0 && schema instanceof z.ZodObject ? schema.shape[key] : undefined;
  return !(field instanceof z.ZodType) || field.safeParse(undefined).success;
}

/** The fields in the order of the schema, at every depth, without those that say nothing. */
function inOrder(schema: z.ZodType, value: unknown, path: (string | number)[] = []): unknown {
  if (Array.isArray(value)) return value.map((each, index) => inOrder(schema, each, [...path, index]));
  if (!isFields(value)) return value;
  const order = keysAt(schema, path);
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => !isLeftOut(schema, path, key, each))
      .sort(([a], [b]) => place(a) - place(b))
      .map(([key, each]) => [key, inOrder(schema, each, [...path, key])]),
  );
}

/** Values in quotes where they could be misread; the keys are the schema's and are not. */
function yamlOf(value: unknown): string {
  const doc = new Document(value, { version: '1.2' });
  visit(doc, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      if (AMBIGUOUS.test(node.value) || RAGGED.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return doc.toString(WRITING);
}

/**
 * The text of an entry's file: fields in the schema's order, then the body.
 *
 * @param body nothing for a `.yaml`, which is fields throughout
 */
export function entryText(schema: z.ZodType, data: Fields, body?: string): string {
  const yaml = yamlOf(inOrder(schema, data));
  if (body === undefined) return yaml;
  const words = body.replace(/^\s*\n/, '').trimEnd();
  return `---\n${yaml}---\n${words === '' ? '' : `\n${words}\n`}`;
}

/**
 * The text of a list with one more row. What stands there stays as it is, remarks and blank lines
 * included, unless it is no list of one row a line.
 */
export function withRow(text: string, schema: z.ZodType, data: Fields): string {
  const row = inOrder(schema, data);
  const doc = parseDocument(text, { version: '1.2' });
  const list = doc.contents;
  if (isSeq(list) && !list.flow && list.items.length > 0) {
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const start = text.lastIndexOf('\n', list.range?.[0] ?? 0) + 1;
    const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
    const lines = yamlOf([row]).trimEnd().split('\n');
    const before = text === '' || text.endsWith('\n') ? text : `${text}${newline}`;
    return `${before}${lines.map((line) => (line === '' ? line : indent + line)).join(newline)}${newline}`;
  }
  const remarks = text.split('\n').filter((line) => /^\s*#/.test(line));
  return `${remarks.map((line) => `${line}\n`).join('')}${yamlOf([row])}`;
}

/** The text of a list without one of its rows; remarks above the first row stay. */
export function withoutRow(text: string, index: number): string {
  const counter = new LineCounter();
  const list = parseDocument(text, { version: '1.2', lineCounter: counter }).contents;
  if (!isSeq(list)) return text;
  const startOf = (place: number): number | undefined => {
    const range = (list.items[place] as { range?: [number, number, number] } | undefined)?.range;
    return range && counter.linePos(range[0]).line - 1;
  };
  const from = startOf(index);
  if (from === undefined) return text;
  const lines = text.split('\n');
  return lines.toSpliced(from, (startOf(index + 1) ?? lines.length - 1) - from).join('\n');
}
