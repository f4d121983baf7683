import { runGit } from '#adapters/git/run-git.ts';
import { readTexts } from '#adapters/git/read-texts.ts';
import { diffTrees, editTree, pathsIn, writeBlob, type TreeChange, type TreeFile } from '#adapters/git/trees.ts';
import { rowsOf, type Row } from '#domain/history/version.ts';
import type { Undone } from '#domain/exchange/undone.ts';
import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';
import { KIND_NAMES, titleOf } from '#schemas/entry-names.ts';
import { ownAddresses } from '#validation/known-addresses.ts';
import { withRow, entryText } from '../entry-text.ts';
import { fieldConflict } from '../merge/conflict.ts';
import { fileKindOf, readVersion, type FileKind } from '../merge/file-kind.ts';
import { mergeValues, type Settle } from '../merge/merge-values.ts';
import { writeMerged } from '../merge/write-merged.ts';
import { undoEntry, type Entry, type Fate, type UndoWords } from './undo-entry.ts';
import type { Work } from './work.ts';

/** The tree without what a commit did, or the places that were changed again since. */
export type UndoneTree = { places: string[] } | ({ tree: string } & Undone);

/** A file as it was before the commit, in it, and is now. */
interface Texts {
  before: string | undefined;
  then: string | undefined;
  now: string | undefined;
}

/** Everything that is to be said and written, gathered while going through the files. */
class Undoing {
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

/** Whether any entry of a tree still names a file. */
async function isNamed(root: string, tree: string, content: string, file: string): Promise<boolean> {
  const { isOk } = await runGit(root, ['grep', '-q', '-F', '-e', file, tree, '--', content]);
  return isOk;
}

/**
 * Takes back in `now` what was done between two trees.
 *
 * @param trees the tree before the commit, its own, and that of today
 */
export async function undoTree(
  { repository, content, files }: Work,
  trees: { before: string; then: string; now: string },
  words: UndoWords,
): Promise<UndoneTree> {
  const { root, paths } = repository;
  const undoing = new Undoing(words);
  const changes = (await diffTrees(root, [trees.before, trees.then], paths)).flatMap(apart);
  const later = new Map(
    (await diffTrees(root, [trees.then, trees.now], paths)).flatMap(apart).map((each) => [each.path, each]),
  );
  const nowOf = (change: TreeChange): TreeFile | undefined =>
    later.has(change.path) ? later.get(change.path)?.after : change.after;
  const insideOf = (path: string): string | undefined =>
    content === '.' ? path : path.startsWith(`${content}/`) ? path.slice(content.length + 1) : undefined;
  const blobs = changes.flatMap((change) =>
    insideOf(change.path) === undefined
      ? []
      : [change.before, change.after, nowOf(change)].flatMap((file) => file?.blob ?? []),
  );
  const { texts } = await readTexts(root, blobs);
  const textOf = (file: TreeFile | undefined): string | undefined => file && (texts.get(file.blob) ?? '');

  const added: string[] = [];
  for (const change of changes) {
    const inside = insideOf(change.path);
    const kind = inside === undefined ? undefined : fileKindOf(inside);
    const now = nowOf(change);
    if (inside === undefined || !kind?.collection) {
      if (change.before) undoing.edits.set(change.path, change.before);
      else if (now) added.push(change.path);
      continue;
    }
    const found = { before: textOf(change.before), then: textOf(change.after), now: textOf(now) };
    const known = { ...kind, collection: kind.collection };
    const text = kind.isList ? undoList(undoing, inside, known, found) : undoFile(undoing, inside, known, found);
    if (text === found.now) continue;
    const mode = now?.mode ?? change.before?.mode ?? '100644';
    undoing.edits.set(change.path, text === undefined ? undefined : { mode, blob: await writeBlob(root, text) });
  }
  if (undoing.places.length > 0) return { places: undoing.places };
  await ownUp(undoing, { root, content, now: trees.now });
  const tree = await editTree(root, trees.now, undoing.edits);
  const prefix = files === '.' ? '' : `${files}/`;
  const unnamed = new Map<string, undefined>();
  for (const path of added)
    if (!(await isNamed(root, tree, content, path.slice(prefix.length)))) unnamed.set(path, undefined);
  undoing.removed.push(...unnamed.keys());
  const { withdrawn, removed, restored } = undoing;
  return { tree: unnamed.size > 0 ? await editTree(root, tree, unnamed) : tree, withdrawn, removed, restored };
}

/** A file under another name is one that went and one that came. */
const apart = (change: TreeChange): TreeChange[] =>
  change.from === undefined
    ? [change]
    : [
        { path: change.from, before: change.before, after: undefined },
        { path: change.path, before: undefined, after: change.after },
      ];

/** A word in `removed.yaml` on each address that readers may hold and that leads nowhere from now on. */
async function ownUp(
  undoing: Undoing,
  { root, content, now }: { root: string; content: string; now: string },
): Promise<void> {
  if (undoing.gone.length === 0) return;
  const { layout, schema } = COLLECTIONS.removals;
  const path = content === '.' ? layout.file : `${content}/${layout.file}`;
  const isThere = (await pathsIn(root, [now])).includes(path);
  const { output } = isThere ? await runGit(root, ['cat-file', 'blob', `${now}:${path}`]) : { output: '' };
  const text = undoing.gone.reduce((words, row) => withRow(words, schema, row), output.toString());
  undoing.edits.set(path, { mode: '100644', blob: await writeBlob(root, text) });
}
