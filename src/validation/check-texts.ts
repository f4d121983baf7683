import type { ContentTree, RawEntry } from '#adapters/content/content-tree.ts';
import type { Folders } from '#adapters/environment.ts';
import type { SourceFile } from '#adapters/content/source-file.ts';
import type { CheckSource } from '#domain/check/check-source.ts';
import type { Fault } from '#domain/check/finding.ts';
import type { Word } from '#domain/text/words.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { wordSchema } from '#schemas/word.ts';
import { faultAt, masked } from './fault-at.ts';
import { knownAddresses } from './known-addresses.ts';
import { knownAnchors } from './known-anchors.ts';
import { knownMentions } from './known-mentions.ts';
import type { Located } from './located.ts';
import { conflictsInHead, isReadable } from './merge-marks.ts';
import { officeLines } from './office-lines.ts';
import { entryFindings, valueFindings, type Site } from './text-findings.ts';

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
  const { site: own } = tree;
  if (own) faults.push(...valueFindings(own, [], own.value, site).map((finding) => faultOf(own, finding)));
  return faults;
}
