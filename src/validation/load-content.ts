import { readContentTree, type RawEntry } from '#adapters/content/content-tree.ts';
import type { Folders } from '#adapters/environment.ts';
import type { SourceFile } from '#adapters/content/source-file.ts';
import type { CheckEntry, CheckSource } from '#domain/check/check-source.ts';
import { byPlace, type Fault, type FieldPath } from '#domain/check/finding.ts';
import { openDoubts } from '#domain/check/doubts.ts';
import { applyRules } from '#domain/check/rules.ts';
import { COLLECTION_NAMES, COLLECTIONS, eachCollection, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { explainIssues } from '#schemas/explain-issue.ts';
import { fieldAt, labelNamed } from '#schemas/field-model.ts';
import { pointersIn, webAddressesIn } from '#schemas/field-values.ts';
import { salvage } from '#schemas/salvage.ts';
import { siteSchema, type Site } from '#schemas/site.ts';
import type { z } from 'astro/zod';
import { checkTexts } from './check-texts.ts';
import { faultAt, masked } from './fault-at.ts';
import { knownNames, missingLists } from './known-names.ts';
import { hasConflict } from './merge-marks.ts';
import { missingPages } from './missing-pages.ts';
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
  /** What can be read of entries that it refused: to be checked, and for nothing else. */
  salvaged: readonly LoadedEntry[];
  /** Those that it accepted, by collection, as rules and the ledger take them. */
  checked: CheckSource;
  /** Files with an entry that was refused: what they say is not among the entries. */
  refused: readonly SourceFile[];
  /** In order of file and line. */
  faults: readonly Fault[];
}

/** What a schema says of a value, in Chinese, at its place. */
function faultsOf(
  { issues }: z.ZodError,
  schema: z.ZodType,
  data: unknown,
  place: { source: SourceFile; at?: FieldPath },
): Fault[] {
  return explainIssues(issues, data, schema).map((each) => masked(faultAt(place, each)));
}

const keyOf = ({ collection, id, at }: RawEntry): string => `${collection}/${at.length > 0 ? at.join('.') : id}`;

/**
 * The public addresses that an entry names, by which others' pages are looked at: none of one that was withdrawn, of
 * which nothing is told any more.
 */
export const namedBy = ({ collection, data }: Pick<LoadedEntry, 'collection' | 'data'>): string[] =>
  collection === 'looks' || ('withdrawn' in data && data.withdrawn) ? [] : webAddressesIn(fieldsIn(collection), data);

function checkSourceOf(
  entries: readonly LoadedEntry[],
  known: CheckSource['known'],
  bureau: string | undefined,
): CheckSource {
  const byCollection = Object.groupBy(entries, ({ collection }) => collection);
  let named: ReadonlySet<string> | undefined;
  return {
    ...eachCollection<{ [Name in CollectionName]: CheckEntry<LoadedEntry<Name>['data']>[] }>(COLLECTION_NAMES, (name) =>
      (byCollection[name] ?? []).map(({ id, key, data, source }) => ({ id, key, data, file: shownPath(source.path) })),
    ),
    known,
    bureau,
    named: () => (named ??= new Set(entries.flatMap(namedBy))),
    pointers: entries.flatMap(({ collection, key, data }) =>
      pointersIn(fieldsIn(collection), data).map((pointer) => ({ ...pointer, entry: key })),
    ),
  };
}

const textFaults = (source: SourceFile): Fault[] =>
  source.faults.map((fault): Fault => ({
    severity: 'error',
    file: shownPath(source.path),
    label:
      fault.field &&
      (fieldAt(source.fields, fault.field.replace(/\[\d+\]/g, '').split('.'))?.label ??
        labelNamed(source.fields, fault.field)),
    ...fault,
  }));

const placeOf = ({ file, line, field }: Fault): string => JSON.stringify([file, line, field]);

/** A line that could not be read rightly needs no second complaint that its value is missing. */
function beside(unreadable: readonly Fault[], faults: readonly Fault[]): Fault[] {
  const places = new Set(unreadable.filter(({ severity }) => severity === 'error').map(placeOf));
  return faults.filter((fault) => fault.field === undefined || !places.has(placeOf(fault)));
}

/**
 * Reads and checks a content folder: every fault at once, each at its file, line and field.
 *
 * @param folders where it lies, and the files that its bodies may link to
 */
export function loadContent(folders: Folders): LoadedContent {
  const { contentDir: root } = folders;
  const tree = readContentTree(root);
  const unreadable = [
    ...tree.strays.map(({ path, message }): Fault => ({ severity: 'error', file: shownPath(path), message })),
    ...missingLists(tree),
    ...missingPages(tree),
    ...tree.sources.filter((source) => !hasConflict(source)).flatMap(textFaults),
  ];
  const isUnreadable = (source: SourceFile): boolean => source.value === undefined && source.faults.length > 0;

  const faults: Fault[] = [];
  const refused = new Set<SourceFile>();
  const salvaged: LoadedEntry[] = [];
  const doubts = openDoubts();
  const entries = tree.entries.flatMap((raw): LoadedEntry[] => {
    if (isUnreadable(raw.source)) {
      refused.add(raw.source);
      return [];
    }
    const { schema } = COLLECTIONS[raw.collection];
    const held = schema.safeParse(raw.data ?? {});
    const key = keyOf(raw);
    // The one place where the collection's name and its schema's output meet.
    if (held.success) return [{ ...raw, key, data: held.data } as LoadedEntry];
    faults.push(...faultsOf(held.error, schema, raw.data, raw));
    refused.add(raw.source);
    const { data, failed } = salvage(schema, raw.data ?? {});
    salvaged.push({ ...raw, key, data: doubts.watch(key, data as object, failed) } as LoadedEntry);
    return [];
  });

  let site: Site | undefined;
  if (!tree.site) {
    const message = '缺少这个文件；它写明网站名称和登记的单位';
    faults.push({ severity: 'error', file: shownPath(`${root}/site.yaml`), message });
  } else if (!isUnreadable(tree.site)) {
    const held = siteSchema.safeParse(tree.site.value ?? {});
    site = held.data;
    if (held.error) faults.push(...faultsOf(held.error, siteSchema, tree.site.value, { source: tree.site }));
  }

  const known = knownNames(tree);
  faults.push(...checkTexts(tree, folders, known));

  const all = [...entries, ...salvaged];
  const byKey = new Map(all.map((entry) => [entry.key, entry]));
  for (const { entry, ...finding } of applyRules(checkSourceOf(all, known, site?.bureau), doubts)) {
    const found = byKey.get(entry);
    if (found) faults.push(masked(faultAt(found, finding)));
  }
  return {
    root,
    site,
    entries,
    salvaged,
    checked: checkSourceOf(entries, known, site?.bureau),
    refused: [...refused],
    faults: [...unreadable, ...beside(unreadable, faults)].sort(byPlace),
  };
}
