import type { PageWords } from './content.ts';
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

interface Field {
  part: keyof PageWords;
  index: number;
  field: string;
  spans: Span[];
}

/** A verbatim part of a page. */
export interface Excerpt {
  pieces: Piece[];
  /** The first hit, as written, and where it begins in its field; nothing when there is none. */
  hit: { text: string; at: number } | undefined;
  /** The field that it is a part of. */
  part: keyof PageWords;
  index: number;
}

/** About this many characters are shown. */
const LENGTH = 72;
const LEAD = 16;
/** Fields right under the title are shown as a line of their own, when they are short. */
const SHOWN_FACTS = 3;
const LONGEST_FACT = 40;

/** What stands under the title of a result: number, dates, offices. */
export const factsOf = ({ head }: PageWords): string[] =>
  head.slice(1, 1 + SHOWN_FACTS).filter((field) => field.length < LONGEST_FACT);

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
    pieces.push({ text: field.slice(Math.max(start, at), end), marked: true });
    at = end;
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

/** A place to end that splits no hit and no character. */
function niceEnd(field: string, wanted: number, spans: readonly Span[]): number {
  if (wanted >= field.length) return field.length;
  const split = spans.find(({ start, end }) => start < wanted && wanted < end);
  if (split) return split.end;
  return /[\udc00-\udfff]/.test(field[wanted] ?? '') ? wanted + 1 : wanted;
}

/** A whole field with its hits marked, for titles and facts. */
export const markAll = (field: string, phrases: readonly Phrase[], folding: Folding): Piece[] =>
  cut(field, 0, field.length, hits(field, phrases, folding));

/**
 * A verbatim part of the page around the hits, of the field that holds most of them. What stands in the
 * title and the facts under it is not said again: where only they hold what was asked for, the page's
 * first words are shown.
 */
export function excerpt(words: PageWords, phrases: readonly Phrase[], folding: Folding): Excerpt {
  const facts = factsOf(words);
  const fieldsOf = (part: keyof PageWords): Field[] =>
    words[part].map((field, index) => ({ part, index, field, spans: hits(field, phrases, folding) }));
  const head = fieldsOf('head').filter(({ field, index }) => index > 0 && !facts.includes(field));
  const first: Field = { part: 'body', index: 0, field: words.body[0] ?? '', spans: [] };
  const { part, index, field, spans } = [...head, ...fieldsOf('body'), ...fieldsOf('files')].reduce(
    (best, each) => (each.spans.length > best.spans.length ? each : best),
    first,
  );
  const [hit] = spans;
  const from = field.length <= LENGTH ? 0 : niceStart(field, (hit?.start ?? 0) - LEAD);
  const to = niceEnd(field, Math.max(from + LENGTH, hit?.end ?? 0), spans);
  return {
    pieces: [
      ...(from > 0 ? [{ text: '…', marked: false }] : []),
      ...cut(field, from, to, spans),
      ...(to < field.length ? [{ text: '…', marked: false }] : []),
    ],
    hit: hit && { text: field.slice(hit.start, hit.end), at: hit.start },
    part,
    index,
  };
}
