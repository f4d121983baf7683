import type { ContentTree, RawEntry } from '#adapters/content/content-tree.ts';
import type { Folders } from '#adapters/environment.ts';
import type { SourceFile } from '#adapters/content/source-file.ts';
import type { CheckSource } from '#domain/check/check-source.ts';
import type { Fault, FieldPath } from '#domain/check/finding.ts';
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
import { wordSchema } from '#schemas/word.ts';
import { faultAt, masked } from './fault-at.ts';
import { knownAddresses, pageOf } from './known-addresses.ts';
import { knownAnchors } from './known-anchors.ts';
import { knownMentions } from './known-mentions.ts';
import { onlyRendered } from './only-rendered.ts';
import { officeLines } from './office-lines.ts';
import { stringsIn } from './strings-in.ts';

interface Located extends TextFinding {
  line: number;
  path: FieldPath;
}

/** What every text of a content folder is held against. */
interface Site {
  knownLines: ReadonlySet<string>;
  words: readonly Word[];
  isKnownAddress: (path: string) => boolean;
  hasAnchor: (path: string, anchor: string) => boolean | undefined;
  explainMentionIn: ReturnType<typeof knownMentions>;
}

const lineBreaks = (text: string, end: number): number => text.slice(0, end).split('\n').length - 1;

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

const isReadable = ({ value, faults }: SourceFile): boolean => value !== undefined || faults.length === 0;

/** The part that is YAML: all of the file where nothing else could be told apart. */
function headOf(source: SourceFile): string {
  const isWhole = !isReadable(source) || !/\.mdx?$/.test(source.path);
  return (isWhole ? source.lines : source.lines.slice(0, source.bodyLine - 1)).join('\n');
}

function conflictsInHead(source: SourceFile): Located[] {
  const head = headOf(source);
  return scanConflictMarkers(head).map((finding) => ({
    ...finding,
    path: [],
    line: 1 + lineBreaks(head, finding.offset),
  }));
}

/** Whether marks of a merge stand among the fields: what a YAML reader says of them helps nobody. */
export const hasConflict = (source: SourceFile): boolean =>
  source.faults.length > 0 && scanConflictMarkers(headOf(source)).length > 0;

/** What the author's reviewer has released, as written. */
function releasedIn(data: unknown): string[] {
  const list = (data as { exemptions?: unknown } | undefined)?.exemptions;
  return Array.isArray(list) ? list.map((each) => String((each as { text?: unknown } | undefined)?.text ?? '')) : [];
}

function entryFindings(entry: RawEntry, site: Site): Located[] {
  const { source, at, data } = entry;
  const located: Located[] = [];
  for (const { text, path } of stringsIn(data)) {
    const words = fieldAt(source.fields, path)?.isVerbatim ? [] : site.words;
    for (const finding of fieldFindings(text, path, { ...site, words })) {
      located.push({ ...finding, path, line: lineInField(source, [...at, ...path], text, finding.offset) });
    }
  }
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

/** A way to let a number stand, where the collection knows one. */
const withWayOut = (finding: Located, hasExemptions: boolean): Located =>
  finding.releasable !== undefined && hasExemptions
    ? { ...finding, message: `${finding.message}；经审查确需公开的，写进{exemptions}` }
    : finding;

/** What would play tricks on the terminal that a message is read in. */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

function faultOf(source: SourceFile, located: Located): Fault {
  const fault = masked(faultAt({ source }, located));
  return { ...fault, found: fault.found?.replace(UNPRINTABLE, ' ') };
}

/** The list that staff keep; a row with a fault of its own is named elsewhere. */
const wordsOf = ({ entries }: ContentTree): Word[] =>
  entries
    .filter(({ collection }) => collection === 'words')
    .flatMap(({ data }) => wordSchema.safeParse(data).data ?? []);

/** `/zwgk/` from whatever stands in `site.yaml` or the environment. */
function basePathOf({ site }: ContentTree, base: string | undefined): string {
  const written = base ?? (site?.value as { base?: unknown } | undefined)?.base;
  return typeof written === 'string' && written.replaceAll('/', '') !== ''
    ? `/${written.replace(/^\/+|\/+$/g, '')}/`
    : '/';
}

/**
 * Looks through every text of a content folder, fields and bodies alike: characters that deceive,
 * leftovers of a merge, personal data, and what a body may not hold. Entries that their schema
 * refused are looked through as well, so that an author learns all at once.
 */
export function checkTexts(
  tree: ContentTree,
  { publicDir, base }: Pick<Folders, 'publicDir' | 'base'>,
  known: CheckSource['known'],
): Fault[] {
  const site: Site = {
    words: wordsOf(tree),
    knownLines: officeLines({ site: tree.site?.value, entries: tree.entries }),
    isKnownAddress: knownAddresses(tree.entries, publicDir, basePathOf(tree, base), tree.site?.value),
    hasAnchor: knownAnchors(tree.entries, basePathOf(tree, base)),
    explainMentionIn: knownMentions(tree.entries, known),
  };
  const faults = tree.sources.flatMap((source) => conflictsInHead(source).map((finding) => faultOf(source, finding)));
  const look = (entry: RawEntry): void => {
    if (!isReadable(entry.source)) return;
    const hasExemptions = 'exemptions' in COLLECTIONS[entry.collection].schema.shape;
    for (const finding of entryFindings(entry, site))
      faults.push(faultOf(entry.source, withWayOut(finding, hasExemptions)));
  };
  for (const entry of tree.entries) look(entry);
  if (tree.site) {
    for (const { text, path } of stringsIn(tree.site.value)) {
      for (const finding of fieldFindings(text, path, site))
        faults.push(faultOf(tree.site, { ...finding, path, line: lineInField(tree.site, path, text, finding.offset) }));
    }
  }
  return faults;
}
