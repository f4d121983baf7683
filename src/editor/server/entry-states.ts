import { realFile } from '#adapters/git/real-path.ts';
import { GitTrouble } from '#adapters/git/complaints.ts';
import type { TreeChange } from '#adapters/git/trees.ts';
import type { RawEntry } from '#adapters/content/content-tree.ts';
import { join } from 'node:path';
import { asOfMoment } from '#domain/date/as-of.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { PUBLICATION_LABELS } from '#format/labels.ts';
import { openWork, uncommitted } from '#publishing/sync/work.ts';
import { guardOf, scheduledFrom } from '#schemas/guards.ts';
import type { Context } from './answer.ts';

/** Files with words that are in no commit yet, absolute; none where there is no history. */
export const openFiles = (context: Context): Promise<ReadonlySet<string>> => filesWhere(context, () => true);

/** Files that no commit knows: nobody but this machine has seen them. */
export const newFiles = (context: Context): Promise<ReadonlySet<string>> =>
  filesWhere(context, ({ before }) => before === undefined);

async function filesWhere(
  { environment, now }: Context,
  isWanted: (change: TreeChange) => boolean,
): Promise<ReadonlySet<string>> {
  try {
    const work = await openWork(environment, now);
    const changes = (await uncommitted(work)).filter(isWanted);
    return new Set(changes.map(({ path }) => join(work.repository.root, path)));
  } catch (error) {
    if (error instanceof GitTrouble) return new Set();
    throw error;
  }
}

/** The day by which a clerk looks for an entry. */
export function dateOf({ collection, data }: RawEntry): string | undefined {
  const fields = (data ?? {}) as Record<string, unknown>;
  const field = guardOf(collection)?.publicFrom;
  const date = (field === undefined ? undefined : fields[field]) ?? fields.formedOn ?? fields.decidedOn;
  return typeof date === 'string' ? date : undefined;
}

/** What a clerk has to know of an entry at a glance: 待公开, 已撤回, 未提交. */
export function statesOf({ collection, data, source }: RawEntry, open: ReadonlySet<string>, now: Moment): string[] {
  const fields = (data ?? {}) as Record<string, unknown>;
  const isWaiting = scheduledFrom(collection, fields, asOfMoment(now)) !== undefined;
  return [
    ...(fields.withdrawn === undefined ? [] : [PUBLICATION_LABELS.withdrawn]),
    ...(isWaiting ? [PUBLICATION_LABELS.scheduled] : []),
    ...(open.has(realFile(source.path)) ? ['未提交'] : []),
  ];
}
