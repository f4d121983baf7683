import type { TreeFile } from '#adapters/git/trees.ts';
import { rowsOf, type Row } from '#domain/history/version.ts';
import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';
import { KIND_NAMES, titleOf } from '#schemas/entry-names.ts';
import { ownAddresses } from '#validation/known-addresses.ts';
import { entryText } from '../entry-text.ts';
import { fieldConflict } from '../merge/conflict.ts';
import { readVersion, type FileKind } from '../merge/file-kind.ts';
import { mergeValues, type Settle } from '../merge/merge-values.ts';
import { writeMerged } from '../merge/write-merged.ts';
import { undoEntry, type Entry, type Fate, type UndoWords } from './undo-entry.ts';

/** A file as it was before the commit, in it, and is now. */
export interface Texts {
  before: string | undefined;
  then: string | undefined;
  now: string | undefined;
}

/** Everything that is to be said and written, gathered while going through the files. */
export class Undoing {
  readonly edits = new Map<string, TreeFile | undefined>();
  readonly places: string[] = [];
  readonly withdrawn: string[] = [];
  readonly removed: string[] = [];
  readonly restored: string[] = [];
  /** Addresses that readers may hold, where nothing stands any more. */
  readonly gone: Row[] = [];
  readonly #words: UndoWords;

  constructor(words: UndoWords) {
    this.#words = words;
  }

  /** What becomes of an entry, and a word on it. */
  decide(collection: CollectionName, id: string, file: string, past: { before: Entry; then: Entry; now: Entry }): Fate {
    const data = past.now?.value ?? past.then?.value ?? past.before?.value;
    const settle: Settle = (conflict) => {
      this.places.push(fieldConflict(file, { collection, data }, conflict).where);
      return conflict.ours;
    };
    const fate = undoEntry(collection, past, this.#words, settle);
    const title = titleOf(data);
    if (fate.kind === 'withdrawn') this.withdrawn.push(title);
    if (fate.kind === 'restored') this.restored.push(title);
    if (fate.kind === 'removed') {
      this.removed.push(title);
      const [address] = ownAddresses({ collection, id, data: undefined });
      if (address !== undefined && collection !== 'disclosures')
        this.gone.push({ id: address.slice(1, -1), title, on: this.#words.asOf.at, reason: this.#words.reason });
    }
    return fate;
  }
}

const entryOf = (path: string, text: string | undefined, kind: FileKind): Entry => {
  if (text === undefined) return undefined;
  const { value, body } = readVersion(path, text, kind);
  return { value: (value ?? {}) as Row, body: body.trim() };
};

/** The new text of a file with one entry; nothing where it goes. */
function undoFile(
  undoing: Undoing,
  path: string,
  kind: FileKind & { collection: CollectionName },
  texts: Texts,
): string | undefined {
  const read = (text: string | undefined): Entry => entryOf(path, text, kind);
  const id = path.replace(/^\w+\//, '').replace(/\.\w+$/, '');
  const fate = undoing.decide(kind.collection, id, path, {
    before: read(texts.before),
    then: read(texts.then),
    now: read(texts.now),
  });
  if (fate.kind === 'unchanged') return texts.now;
  if (fate.kind === 'removed') return undefined;
  const { value, body } = fate.entry;
  if (texts.now === undefined)
    return (
      texts.before ?? entryText(COLLECTIONS[kind.collection].schema, value, path.endsWith('.yaml') ? undefined : body)
    );
  return writeMerged({ kind, text: texts.now, before: readVersion(path, texts.now, kind), after: { value, body } });
}

/** The new text of a list whose rows have no id: what the commit added goes, and what it took out comes back. */
function undoNameless(
  undoing: Undoing,
  path: string,
  kind: FileKind & { collection: CollectionName },
  texts: Texts,
): string {
  const rows = (text: string | undefined): unknown => rowsOf(readVersion(path, text ?? '', kind).value);
  const now = texts.now ?? '';
  const name = KIND_NAMES[kind.collection];
  const value = mergeValues({ base: rows(texts.then), ours: rows(now), theirs: rows(texts.before) }, [], ({ ours }) => {
    undoing.places.push(name);
    return ours;
  });
  undoing.restored.push(name);
  return writeMerged({ kind, text: now, before: readVersion(path, now, kind), after: { value, body: '' } });
}

/** The new text of a list. */
function undoList(
  undoing: Undoing,
  path: string,
  kind: FileKind & { collection: CollectionName },
  texts: Texts,
): string {
  if (!('id' in COLLECTIONS[kind.collection].schema.shape)) return undoNameless(undoing, path, kind, texts);
  const now = texts.now ?? '';
  const rows = (text: string | undefined): Map<string, Row> =>
    new Map(rowsOf(readVersion(path, text ?? '', kind).value).map((row) => [String(row.id), row]));
  const [before, then, here] = [rows(texts.before), rows(texts.then), rows(now)];
  const entry = (row: Row | undefined): Entry => row && { value: row, body: '' };
  const result = [...new Set([...here.keys(), ...before.keys()])].flatMap((id): Row[] => {
    const past = { before: entry(before.get(id)), then: entry(then.get(id)), now: entry(here.get(id)) };
    const fate = undoing.decide(kind.collection, id, path, past);
    if (fate.kind === 'removed') return [];
    const row = fate.kind === 'unchanged' ? here.get(id) : fate.entry.value;
    return row ? [row] : [];
  });
  return writeMerged({ kind, text: now, before: readVersion(path, now, kind), after: { value: result, body: '' } });
}

/** The new text of a file, with one entry or a list; nothing where it goes. */
export const undoText = (
  undoing: Undoing,
  path: string,
  kind: FileKind & { collection: CollectionName },
  texts: Texts,
): string | undefined => (kind.isList ? undoList : undoFile)(undoing, path, kind, texts);
