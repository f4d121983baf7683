import type { FieldPath } from '../check/finding.ts';
import type { Edit } from './edit.ts';
import type { FormerNames, Guard } from './guard.ts';
import { isSameValue } from './same-value.ts';
import { rowsOf, type Row } from './version.ts';

/** Promises and tombstones of a task, each under its id, with its place in the list. */
interface Promises {
  listed: Map<string, { row: Row; index: number }>;
  dropped: Map<string, { row: Row; index: number }>;
}

const byId = (list: unknown): Promises['listed'] =>
  new Map(rowsOf(list).map((row, index) => [String(row.id), { row, index }]));

const promisesOf = (facts: Row): Promises => ({ listed: byId(facts.commitments), dropped: byId(facts.dropped) });

/** What of a promise counts: all but what is this ledger's own. */
const withoutFree = (row: Row, { free }: Guard): Row =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !free.has(`commitments.${field}`)));

/** Fields of two groups that differ. */
function fieldEdits(id: string, at: FieldPath, before: Row, after: Row, names: FormerNames): Edit[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((field): Edit[] =>
    isSameValue(before[field], after[field], names)
      ? []
      : [
          {
            place: id,
            key: `${id}.${field}`,
            path: [...at, field],
            before: before[field],
            after: after[field],
            needs: 'entry',
            ...(field === 'quote' ? {} : { subject: String(after.quote ?? before.quote) }),
          },
        ],
  );
}

/** What happened to one promise, by its id. */
function editsOf(id: string, before: Promises, after: Promises, guard: Guard, names: FormerNames): Edit[] {
  const [old, now] = [before.listed.get(id), after.listed.get(id)];
  const [buried, grave] = [before.dropped.get(id), after.dropped.get(id)];
  const was = old ? withoutFree(old.row, guard) : buried?.row;
  const whole = { place: id, key: id, before: was };
  if (now) {
    const is = withoutFree(now.row, guard);
    if (old && was) return fieldEdits(id, ['commitments', now.index], was, is, names);
    const isAnother = was !== undefined && !isSameValue(was.quote, is.quote);
    return [{ ...whole, path: ['commitments', now.index], after: is, needs: isAnother ? 'own-id' : 'entry' }];
  }
  if (buried && grave && !old) return fieldEdits(id, ['dropped', grave.index], buried.row, grave.row, names);
  if (!grave) return [{ ...whole, path: [old ? 'commitments' : 'dropped'], after: undefined, needs: 'tombstone' }];
  const isVerbatim = was === undefined || isSameValue(was.quote, grave.row.quote);
  return [{ ...whole, path: ['dropped', grave.index], after: grave.row, needs: isVerbatim ? 'nothing' : 'tombstone' }];
}

/** What became of each promise of a task; of any other entry, nothing. */
export function promiseEdits(before: Row, after: Row, guard: Guard, names: FormerNames): Edit[] {
  const [old, now] = [promisesOf(before), promisesOf(after)];
  const ids = [now.listed, now.dropped, old.listed, old.dropped].flatMap((each) => [...each.keys()]);
  return [...new Set(ids)].flatMap((id) => editsOf(id, old, now, guard, names));
}
