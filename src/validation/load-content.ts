import { readContentTree, type RawEntry } from '#adapters/content/content-tree.ts';
import type { Folders } from '#adapters/environment.ts';
import type { SourceFile } from '#adapters/content/source-file.ts';
import type { CheckEntry, CheckSource } from '#domain/check/check-source.ts';
import { byPlace, type Fault, type FieldPath } from '#domain/check/finding.ts';
import { applyRules } from '#domain/check/rules.ts';
import { COLLECTION_NAMES, COLLECTIONS, eachCollection, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { explainIssue } from '#schemas/explain-issue.ts';
import { labelNamed } from '#schemas/field-model.ts';
import { pointersIn } from '#schemas/field-values.ts';
import { siteSchema, type Site } from '#schemas/site.ts';
import type { z } from 'astro/zod';
import { checkTexts, hasConflict } from './check-texts.ts';
import { faultAt, masked } from './fault-at.ts';
import { knownNames } from './known-names.ts';
import { shownPath } from '#adapters/shown-path.ts';

/** A checked entry with the file it came from. */
export type LoadedEntry<Name extends CollectionName = CollectionName> = {
  [Each in Name]: Omit<RawEntry, 'collection' | 'data'> & {
    collection: Each;
    key: string;
    data: z.output<(typeof COLLECTIONS)[Each]['schema']>;
  };
}[Name];

export interface LoadedContent {
  /** Absolute path of the content folder. */
  root: string;
  site: Site | undefined;
  /** Entries that their schema accepted. */
  entries: readonly LoadedEntry[];
  /** The same, by collection, as rules and the ledger take them. */
  checked: CheckSource;
  /** Files with an entry that was refused: what they say is not among the entries. */
  refused: readonly SourceFile[];
  /** In order of file and line. */
  faults: readonly Fault[];
}

/** Holds a value against a schema; an entry with any fault is not used further. */
function holdAgainst<S extends z.ZodType>(
  schema: S,
  data: unknown,
  place: { source: SourceFile; at?: FieldPath },
): { data?: z.output<S>; faults: Fault[] } {
  const result = schema.safeParse(data ?? {});
  if (result.success) return { data: result.data, faults: [] };
  const explained = result.error.issues.flatMap((issue) => explainIssue(issue, data, schema));
  return { faults: explained.map((each) => masked(faultAt(place, each))) };
}

const keyOf = ({ collection, id, at }: RawEntry): string => `${collection}/${at.length > 0 ? at.join('.') : id}`;

function checkSourceOf(
  entries: readonly LoadedEntry[],
  known: CheckSource['known'],
  bureau: string | undefined,
): CheckSource {
  const byCollection = Object.groupBy(entries, ({ collection }) => collection);
  return {
    ...eachCollection<{ [Name in CollectionName]: CheckEntry<LoadedEntry<Name>['data']>[] }>(COLLECTION_NAMES, (name) =>
      (byCollection[name] ?? []).map(({ id, key, data, source }) => ({ id, key, data, file: shownPath(source.path) })),
    ),
    known,
    bureau,
    pointers: entries.flatMap(({ collection, key, data }) =>
      pointersIn(fieldsIn(collection), data).map((pointer) => ({ ...pointer, entry: key })),
    ),
  };
}

/** A line that could not be read rightly needs no second complaint that its value is missing. */
function firstAtEachPlace(faults: readonly Fault[]): Fault[] {
  const places = new Set<string>();
  return faults.filter(({ file, line, field }) => {
    const place = JSON.stringify([file, line, field]);
    return field === undefined || (!places.has(place) && places.add(place));
  });
}

/**
 * Reads and checks a content folder: every fault at once, each at its file, line and field.
 *
 * @param folders where it lies, and the files that its bodies may link to
 */
export function loadContent(folders: Folders): LoadedContent {
  const { contentDir: root } = folders;
  const tree = readContentTree(root);
  const faults: Fault[] = [
    ...tree.strays.map(({ path, message }): Fault => ({ severity: 'error', file: shownPath(path), message })),
    ...tree.sources
      .filter((source) => !hasConflict(source))
      .flatMap((source) =>
        source.faults.map((fault): Fault => ({
          severity: 'error',
          file: shownPath(source.path),
          label: fault.field && labelNamed(source.fields, fault.field),
          ...fault,
        })),
      ),
  ];
  const unreadable = (source: SourceFile): boolean => source.value === undefined && source.faults.length > 0;

  const refused = new Set<SourceFile>();
  const entries = tree.entries.flatMap((raw): LoadedEntry[] => {
    if (unreadable(raw.source)) {
      refused.add(raw.source);
      return [];
    }
    const held = holdAgainst(COLLECTIONS[raw.collection].schema, raw.data, raw);
    faults.push(...held.faults);
    if (held.data === undefined) refused.add(raw.source);
    // The one place where the collection's name and its schema's output meet.
    return held.data === undefined ? [] : [{ ...raw, key: keyOf(raw), data: held.data } as LoadedEntry];
  });

  let site: Site | undefined;
  if (!tree.site)
    faults.push({
      severity: 'error',
      file: shownPath(`${root}/site.yaml`),
      message: '缺少这个文件；它写明网站名称和登记的单位',
    });
  else if (!unreadable(tree.site)) {
    const held = holdAgainst(siteSchema, tree.site.value, { source: tree.site });
    faults.push(...held.faults);
    site = held.data;
  }

  const known = knownNames(tree.entries);
  faults.push(...checkTexts(tree, folders, known));

  const checked = checkSourceOf(entries, known, site?.bureau);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  for (const { entry, ...finding } of applyRules(checked)) {
    const found = byKey.get(entry);
    if (found) faults.push(masked(faultAt(found, finding)));
  }
  return { root, site, entries, checked, refused: [...refused], faults: firstAtEachPlace(faults).sort(byPlace) };
}
