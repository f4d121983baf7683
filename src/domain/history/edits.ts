import type { Edit } from './edit.ts';
import type { FormerNames, Guard } from './guard.ts';
import { promiseEdits } from './promise-edits.ts';
import { isSameValue } from './same-value.ts';
import type { Version } from './version.ts';

/** What is not compared as one value: the record itself, a withdrawal, and the promises of a task. */
const APART: ReadonlySet<string> = new Set(['changes', 'withdrawn']);
const PROMISES: ReadonlySet<string> = new Set(['commitments', 'dropped']);

/** A withdrawal owns up to itself; one taken back or told otherwise does not. */
function withdrawalEdits(before: unknown, after: unknown): Edit[] {
  if (isSameValue(before, after)) return [];
  const needs = before === undefined ? 'nothing' : 'entry';
  return [{ place: 'withdrawn', key: 'withdrawn', path: ['withdrawn'], before, after, needs }];
}

/**
 * What readers are told otherwise, in the order of the newer version's fields.
 *
 * @param guard what of such an entry counts
 * @param names former names of offices and entries
 * @param isWithdrawn true where readers see no more than the tombstone
 */
export function editsBetween(
  before: Version,
  after: Version,
  guard: Guard,
  { names = new Map(), isWithdrawn = false }: { names?: FormerNames; isWithdrawn?: boolean } = {},
): Edit[] {
  const counts = (field: string): boolean =>
    !APART.has(field) &&
    !(guard.hasPromises && PROMISES.has(field)) &&
    !guard.free.has(field) &&
    (!isWithdrawn || guard.tombstone.has(field));
  const fields = [...new Set([...Object.keys(after.facts), ...Object.keys(before.facts)])].filter(counts);
  const edits = fields.flatMap((field): Edit[] => {
    const [was, is] = [before.facts[field], after.facts[field]];
    return isSameValue(was, is, guard.names.has(field) ? names : undefined)
      ? []
      : [{ place: field, key: field, path: [field], before: was, after: is, needs: 'entry' }];
  });
  if (guard.hasPromises) edits.push(...promiseEdits(before.facts, after.facts, guard, names));
  edits.push(...withdrawalEdits(before.facts.withdrawn, after.facts.withdrawn));
  if (!guard.isBodyFree && !isWithdrawn && !isSameValue(before.body, after.body))
    edits.push({
      place: 'body',
      key: 'body',
      path: ['body'],
      before: before.body,
      after: after.body,
      needs: 'entry',
    });
  return edits;
}
