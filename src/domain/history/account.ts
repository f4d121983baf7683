import type { Moment } from '../date/calendar-date.ts';
import type { Change } from './change.ts';
import { hasOneObject, mayExplain } from './claims.ts';
import type { Edit } from './edit.ts';
import { isSameValue } from './same-value.ts';

/** From one public version to the next: what differs, and the change entries that came with it. */
export interface Step {
  /** When the newer version was committed; nothing for the working copy. */
  at: Moment | undefined;
  /** When the older one was. */
  since?: Moment | undefined;
  edits: readonly Edit[];
  fresh: readonly Change[];
  /** Those among the fresh ones that do not stand in today's record any more, or otherwise. */
  struck?: ReadonlySet<Change>;
  /** Entries of the version that readers saw first that do not: what they explained lies before all versions. */
  gone?: readonly Change[];
}

/** A change entry with the edits that it explains; the moment is that of its step. */
export interface Explained {
  change: Change;
  at: Moment | undefined;
  edits: Edit[];
  /** False where nothing changed that it could be meant by, whoever explains it. */
  isFounded: boolean;
}

export interface Account {
  /** Every entry of today's record that came after publication, in the order in which they came. */
  explained: Explained[];
  /** Entries that explained something, or stood there at first, and were taken out of the record. */
  struck: Change[];
  /** Edits that no entry owns up to, the oldest first; one taken back is none. */
  silent: Edit[];
}

type Edits = Map<string, Edit>;

const quoteOf = (value: unknown): unknown => (value as { quote?: unknown } | undefined)?.quote;

/** Puts a later edit on top of those that nobody explained: what was changed and changed back is as it was. */
function addTo(open: Edits, edit: Edit): void {
  const earlier = open.get(edit.key);
  open.delete(edit.key);
  if (!earlier && edit.needs === 'nothing') return;
  const before = earlier ? earlier.before : edit.before;
  // A tombstone may come later than its promise went; it has to bear its words all the same.
  if (edit.needs === 'nothing' && isSameValue(quoteOf(before), quoteOf(edit.after))) return;
  const needs = edit.needs === 'nothing' ? 'tombstone' : edit.needs;
  if (!isSameValue(before, edit.after)) open.set(edit.key, { ...edit, since: (earlier ?? edit).since, before, needs });
}

/** Edits of a pool that an entry may be meant by: its kind, and the places that it names. */
const candidates = ({ kind, of }: Change, pool: Edits): Edit[] =>
  [...pool.values()].filter((edit) => mayExplain(kind, edit) && (of.length === 0 || of.includes(edit.place)));

/** Edits that it is meant by: where it names none, they have to lie in one place. */
function claimOf(change: Change, pool: Edits): Edit[] {
  const able = candidates(change, pool);
  return change.of.length > 0 || new Set(able.map(({ place }) => place)).size === 1 ? able : [];
}

/** Lets an entry take what it explains; true where there was anything. */
function take({ change, edits }: Explained, pool: Edits): boolean {
  const claimed = claimOf(change, pool);
  for (const { key } of claimed) pool.delete(key);
  edits.push(...claimed);
  return claimed.length > 0;
}

/** Lets the entries of one step take what they explain of its own edits. */
function takeOwn(entries: readonly Explained[], own: Edits): void {
  // The more an entry says of what it is meant by, the earlier it chooses. Whoever takes something may
  // leave the next one with a single place.
  const precision = ({ change: { kind, of } }: Explained): number =>
    Number(of.length > 0) * 2 + Number(hasOneObject(kind));
  let rest = entries.toSorted((a, b) => precision(b) - precision(a));
  for (let before = -1; before !== rest.length;) {
    before = rest.length;
    rest = rest.filter((entry) => !take(entry, own));
  }
}

/**
 * Matches each edit to the entry that explains it. An entry explains what changed in the step in
 * which it came: the places that it names (`of`), else the one place that changed and that its kind
 * can be meant by. An entry later than the edit names it, or comes alone and finds no other that is
 * unexplained. None explains what came after it.
 *
 * @param steps the oldest first
 */
export function accountFor(steps: readonly Step[]): Account {
  const explained: Explained[] = [];
  const struck: Change[] = [];
  const open: Edits = new Map();
  for (const { at, since, edits, fresh, struck: gone, gone: early = [] } of steps) {
    const own: Edits = new Map(edits.map((edit) => [edit.key, { ...edit, since }]));
    const entries = fresh.map((change): Explained => {
      const isFounded = [own, open].some((pool) => candidates(change, pool).length > 0);
      return { change, at, edits: [], isFounded };
    });
    explained.push(...entries.filter(({ change }) => !gone?.has(change)));
    takeOwn(entries, own);
    for (const entry of entries) {
      for (const { key, after } of entry.edits) if (isSameValue(open.get(key)?.before, after)) open.delete(key);
      const isLate = entry.edits.length === 0 && ![...own.values()].some((edit) => mayExplain(entry.change.kind, edit));
      if (isLate || entry.change.of.length > 0) take(entry, open);
    }
    struck.push(
      ...early,
      ...entries.filter(({ change, edits }) => gone?.has(change) && edits.length > 0).map(({ change }) => change),
    );
    for (const edit of own.values()) addTo(open, edit);
  }
  return { explained, struck, silent: [...open.values()] };
}
