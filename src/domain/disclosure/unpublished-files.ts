import type { AsOf } from '../date/as-of.ts';
import type { Entry } from '../ledger/ledger.ts';
import type { Disclosure } from './disclosure.ts';
import { publicationState } from './publication.ts';

/**
 * Files under public/ that must not go out yet or any more: those that only scheduled or withdrawn
 * entries offer. A file that any published entry offers stays.
 *
 * @param options.withScheduled true for a preview, where only what was withdrawn stays back
 * @returns paths as entries write them, `files/2024/plan.pdf`
 */
export function unpublishedFiles(
  entries: readonly Entry<Disclosure>[],
  asOf: AsOf,
  { withScheduled = false } = {},
): string[] {
  const open = new Set<string>();
  const closed = new Set<string>();
  for (const { data } of entries) {
    const state = publicationState(data, asOf);
    const set = state === 'published' || (withScheduled && state === 'scheduled') ? open : closed;
    for (const { path } of data.files) set.add(path);
  }
  return [...closed].filter((path) => !open.has(path)).sort();
}
