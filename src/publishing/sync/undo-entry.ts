import { isDeepStrictEqual } from 'node:util';
import type { AsOf } from '#domain/date/as-of.ts';
import { editsBetween } from '#domain/history/edits.ts';
import type { Edit } from '#domain/history/edit.ts';
import { mayExplain } from '#domain/history/claims.ts';
import type { Version } from '#domain/history/version.ts';
import { defaultsOf } from '#schemas/defaults.ts';
import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';
import { guardOf, scheduledFrom } from '#schemas/guards.ts';
import { mergeBodies, mergeValues, type Settle } from '../merge/merge-values.ts';
import type { Fields } from '../yaml-words.ts';

/** One version of an entry; nothing where it was not there. */
export type Entry = { value: Fields; body: string } | undefined;

/** How an entry was before a commit, in it, and is now. */
export interface Past {
  before: Entry;
  then: Entry;
  now: Entry;
}

/** What is to stand there from now on. */
export type Fate =
  | { kind: 'unchanged' }
  | { kind: 'removed' }
  | { kind: 'withdrawn'; entry: NonNullable<Entry> }
  | { kind: 'restored'; entry: NonNullable<Entry> };

export interface UndoWords {
  asOf: AsOf;
  /** Why it is taken back, for readers. */
  reason: string;
}

/** Whether any reader can have seen a version. */
const wasPublic = (collection: CollectionName, { value }: NonNullable<Entry>, asOf: AsOf): boolean =>
  scheduledFrom(collection, value, asOf) === undefined;

const canWithdraw = (collection: CollectionName): boolean => 'withdrawn' in COLLECTIONS[collection].schema.shape;

const versionOf = (collection: CollectionName, { value, body }: NonNullable<Entry>): Version => ({
  facts: { ...defaultsOf(COLLECTIONS[collection].schema), ...value },
  body,
});

/** Records that own up to what is put back, one for files and one for all else. */
function recordsFor(edits: readonly Edit[], { asOf, reason }: UndoWords): Fields[] {
  const needing = edits.filter(({ needs }) => needs !== 'nothing');
  const groups = Object.groupBy(needing, (edit) => (mayExplain('correction', edit) ? 'correction' : 'file'));
  return Object.entries(groups).map(([kind, group]) => ({
    on: asOf.at,
    kind,
    note: `撤销前一次改动：${reason}`,
    of: [...new Set(group.map(({ place }) => place))],
  }));
}

/** Puts back what a commit changed in an entry, and leaves what was changed elsewhere in it since. */
function putBack(collection: CollectionName, { before, then, now }: Past, words: UndoWords, settle: Settle): Fate {
  if (!then || !now || !before) return { kind: 'unchanged' };
  const value = mergeValues({ base: then.value, ours: now.value, theirs: before.value }, [], settle) as Fields;
  const body = mergeBodies({ base: then.body, ours: now.body, theirs: before.body }, settle);
  const guard = guardOf(collection);
  if (!guard || !wasPublic(collection, then, words.asOf)) return { kind: 'restored', entry: { value, body } };
  // Readers saw it: what was said of the change stays said, and this is said beside it.
  const said = Array.isArray(now.value.changes) ? (now.value.changes as Fields[]) : [];
  const back = { value: { ...value, changes: said }, body };
  const edits = editsBetween(versionOf(collection, now), versionOf(collection, back), guard);
  const changes = [...said, ...recordsFor(edits, words)];
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'changes'));
  return { kind: 'restored', entry: { value: changes.length > 0 ? { ...rest, changes } : rest, body } };
}

/**
 * What becomes of one entry when a commit is taken back that others have. What no reader saw just
 * goes; what readers saw leaves a word behind; what was changed is as it was before.
 */
export function undoEntry(collection: CollectionName, past: Past, words: UndoWords, settle: Settle): Fate {
  const { before, then, now } = past;
  if (isDeepStrictEqual(before, then) || isDeepStrictEqual(before, now)) return { kind: 'unchanged' };
  if (!then) return before && !now ? { kind: 'restored', entry: before } : { kind: 'unchanged' };
  if (before) return now ? putBack(collection, past, words, settle) : { kind: 'unchanged' };
  if (!now) return { kind: 'unchanged' };
  if (!wasPublic(collection, then, words.asOf) && !wasPublic(collection, now, words.asOf)) return { kind: 'removed' };
  if (!canWithdraw(collection)) return { kind: 'removed' };
  if (now.value.withdrawn !== undefined) return { kind: 'unchanged' };
  const withdrawn = { on: words.asOf.at, reason: words.reason };
  return { kind: 'withdrawn', entry: { value: { ...now.value, withdrawn }, body: now.body } };
}
