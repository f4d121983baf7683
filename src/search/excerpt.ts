import { findPhrase, tokenize, type Folding } from './tokens.ts';
import type { Phrase } from './query.ts';

/** A stretch of a text; marked where it is what was asked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

interface Span {
  start: number;
  end: number;
}

/** About this many characters are shown. */
const LENGTH = 72;
const LEAD = 16;

function hits(field: string, phrases: readonly Phrase[], folding: Folding): Span[] {
  const tokens = tokenize(field, folding);
  const spans = phrases.flatMap((phrase) =>
    findPhrase(tokens, phrase).map((at): Span => ({
      start: tokens[at]?.start ?? 0,
      end: tokens[at + phrase.length - 1]?.end ?? 0,
    })),
  );
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter((span, index) => index === 0 || span.start >= (spans[index - 1]?.end ?? 0));
}

/** Cuts a stretch into marked and plain pieces; joined, they are the stretch to the letter. */
function cut(field: string, from: number, to: number, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of spans) {
    if (end <= from || start >= to) continue;
    if (start > at) pieces.push({ text: field.slice(at, start), marked: false });
    pieces.push({ text: field.slice(Math.max(start, at), Math.min(end, to)), marked: true });
    at = Math.min(end, to);
  }
  if (at < to) pieces.push({ text: field.slice(at, to), marked: false });
  return pieces;
}

/** A place to begin that does not split a sentence, or a character beyond the BMP. */
function niceStart(field: string, wanted: number): number {
  if (wanted <= 0) return 0;
  for (let at = wanted; at < wanted + LEAD && at < field.length; at += 1)
    if (/[，。；：、！？,;\s]/.test(field[at - 1] ?? '')) return at;
  return /[\udc00-\udfff]/.test(field[wanted] ?? '') ? wanted + 1 : wanted;
}

/** A whole field with its hits marked, for titles. */
export const markAll = (field: string, phrases: readonly Phrase[], folding: Folding): Piece[] =>
  cut(field, 0, field.length, hits(field, phrases, folding));

/**
 * A verbatim part of the page around the hits: of the field that holds most of them, the title left
 * aside where another holds any.
 *
 * @param fields the record's fields, the title first
 */
export function excerpt(fields: readonly string[], phrases: readonly Phrase[], folding: Folding): Piece[] {
  const counted = fields.map((field, index) => ({ field, index, spans: hits(field, phrases, folding) }));
  const best = counted.reduce(
    (a, b) => (b.spans.length * (b.index === 0 ? 0.1 : 1) > a.spans.length * (a.index === 0 ? 0.1 : 1) ? b : a),
    counted[counted.length - 1] ?? { field: '', index: 0, spans: [] },
  );
  const { field, spans } = best;
  const first = spans[0]?.start ?? 0;
  const from = field.length <= LENGTH ? 0 : niceStart(field, first - LEAD);
  let to = Math.min(field.length, Math.max(from + LENGTH, spans[0]?.end ?? 0));
  if (/[\udc00-\udfff]/.test(field[to] ?? '')) to += 1;
  const pieces = cut(field, from, to, spans);
  return [
    ...(from > 0 ? [{ text: '…', marked: false }] : []),
    ...pieces,
    ...(to < field.length ? [{ text: '…', marked: false }] : []),
  ];
}
