import type { RawEntry } from '#adapters/content/content-tree.ts';
import type { SourceFile } from '#adapters/content/source-file.ts';
import type { FieldPath } from '#domain/check/finding.ts';
import { scanBlanks } from '#domain/text/blanks.ts';
import { scanCharacters } from '#domain/text/characters.ts';
import { scanConflictMarkers } from '#domain/text/conflict-markers.ts';
import { scanDocumentNumber } from '#domain/text/document-number.ts';
import { applyExemptions } from '#domain/text/exemptions.ts';
import { scanInnerNetworks } from '#domain/text/inner-network.ts';
import { scanPersonalData } from '#domain/text/personal-data.ts';
import { scanSecrecy } from '#domain/text/secrecy.ts';
import type { TextFinding } from '#domain/text/text-finding.ts';
import { scanWords, type Word } from '#domain/text/words.ts';
import { checkBody } from '#markdown/gate.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { fieldAt } from '#schemas/field-model.ts';
import { pageOf } from './known-addresses.ts';
import type { knownMentions } from './known-mentions.ts';
import { lineBreaks, type Located } from './located.ts';
import { onlyRendered } from './only-rendered.ts';
import { stringsIn } from './strings-in.ts';

/** What every text of a content folder is held against. */
export interface Site {
  knownLines: ReadonlySet<string>;
  words: readonly Word[];
  isKnownAddress: (path: string) => boolean;
  hasAnchor: (path: string, anchor: string) => boolean | undefined;
  explainMentionIn: ReturnType<typeof knownMentions>;
}

/** The line of an offset in a field; a value that begins below its key is a block of lines. */
function lineInField(source: SourceFile, path: FieldPath, text: string, offset: number): number {
  const line = source.lineOf(path);
  return text.includes('\n') && /[|>][-+0-9]*\s*$/.test(source.lines[line - 1] ?? '')
    ? line + 1 + lineBreaks(text, offset)
    : line;
}

/** A break that Word left behind splits a title or a summary, which go into feeds as they are. */
const graver = (finding: TextFinding): TextFinding =>
  /U\+000[BC]/.test(finding.found) ? { ...finding, severity: 'error' } : finding;

/** A field that says nothing but 依申请公开 is a theme or a kind of its own, and marks nothing. */
const isMark = (text: string, { severity, found }: TextFinding): boolean =>
  severity === 'error' || found !== text.trim();

function fieldFindings(text: string, path: FieldPath, { knownLines: known, words }: Site): TextFinding[] {
  const isReleased = path[0] === 'exemptions' && path.at(-1) === 'text';
  return [
    ...scanCharacters(text).map(graver),
    ...scanBlanks(text),
    ...scanWords(text, words),
    ...scanInnerNetworks(text),
    ...(path.at(-1) === 'documentNumber' ? scanDocumentNumber(text) : []),
    ...(path.at(-1) === 'sha256' || isReleased
      ? []
      : [...scanPersonalData(text, known), ...scanSecrecy(text).filter((finding) => isMark(text, finding))]),
  ];
}

function bodyFindings(entry: RawEntry, { knownLines: known, words, explainMentionIn, ...site }: Site): TextFinding[] {
  const { body, path } = entry.source;
  if (body.trim() === '') return [];
  const { layout } = COLLECTIONS[entry.collection];
  const mayBeMd = 'pattern' in layout && layout.pattern.test(`${entry.id}.md`);
  const conflicts = scanConflictMarkers(body);
  const scan = (text: string): TextFinding[] => [
    ...scanPersonalData(text, known),
    ...scanWords(text, words),
    ...scanSecrecy(text),
  ];
  const written = scan(body);
  return [
    ...scanCharacters(body),
    ...conflicts,
    ...written,
    // Two versions at once are no body yet: what a reader makes of the marks tells nobody anything.
    ...(conflicts.length > 0
      ? []
      : checkBody(body, {
          mdx: path.endsWith('.mdx'),
          mayBeMd,
          from: pageOf(entry),
          ...site,
          explainMention: explainMentionIn(entry),
          scanRendered: (text, offsetAt) => onlyRendered(body, written, scan(text), offsetAt),
        })),
  ];
}

/** What is found in the words of a file's fields, or of one row of it. */
export const valueFindings = (source: SourceFile, at: FieldPath, value: unknown, site: Site): Located[] =>
  [...stringsIn(value)].flatMap(({ text, path }) => {
    const words = fieldAt(source.fields, path)?.isVerbatim ? [] : site.words;
    return fieldFindings(text, path, { ...site, words }).map((finding) => ({
      ...finding,
      path,
      line: lineInField(source, [...at, ...path], text, finding.offset),
    }));
  });

/** What the author's reviewer has released, as written. */
function releasedIn(data: unknown): string[] {
  const list = (data as { exemptions?: unknown } | undefined)?.exemptions;
  return Array.isArray(list) ? list.map((each) => String((each as { text?: unknown } | undefined)?.text ?? '')) : [];
}

/** What is found in the fields and the body of an entry, without what was released. */
export function entryFindings(entry: RawEntry, site: Site): Located[] {
  const { source, at, data } = entry;
  const located = valueFindings(source, at, data, site);
  if (at.length === 0 && /\.mdx?$/.test(source.path)) {
    for (const finding of bodyFindings(entry, site))
      located.push({ ...finding, path: [], line: source.bodyLine + lineBreaks(source.body, finding.offset) });
  }
  const released = releasedIn(data);
  const { findings, unused } = applyExemptions(located, released);
  const idle = unused.map((index): Located => {
    const path = ['exemptions', index, 'text'];
    return {
      severity: 'warning',
      offset: 0,
      found: released[index] ?? '',
      message: '条目里没有这样的号码，这条放行用不上；照正文里的写法抄，或删掉',
      path,
      line: source.lineOf([...at, ...path]),
    };
  });
  return [...findings, ...idle];
}
