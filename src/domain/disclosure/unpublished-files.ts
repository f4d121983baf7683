import type { AsOf } from '../date/as-of.ts';
import { publicationState, type Dated } from './publication.ts';

/**
 * Files under public/ that must not go out yet or any more: those that only scheduled or withdrawn
 * entries offer. A file that any published entry offers stays.
 *
 * @param offers which file which entry offers, as entries write them: `files/2024/plan.pdf`
 * @param options.withScheduled true for a preview, where only what was withdrawn stays back
 */
export function unpublishedFiles(
  offers: readonly { file: string; by: Dated }[],
  asOf: AsOf,
  { withScheduled = false } = {},
): string[] {
  const open = new Set<string>();
  const closed = new Set<string>();
  for (const { file, by } of offers) {
    const state = publicationState(by, asOf);
    (state === 'published' || (withScheduled && state === 'scheduled') ? open : closed).add(file);
  }
  return [...closed].filter((path) => !open.has(path)).sort();
}
