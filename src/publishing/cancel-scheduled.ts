import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from '#adapters/environment.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import type { Fault } from '#domain/check/finding.ts';
import { scheduledFrom } from '#schemas/guards.ts';
import { checkContent } from '#validation/check-content.ts';
import { offeredFiles } from '#validation/offered-files.ts';
import { writeChecked } from './checked-write.ts';
import type { OpenEntry } from './open-entry.ts';

/** From when readers will see an entry; nothing where they see it already, or it is a row of a list. */
export const scheduledFor = ({ collection, data, at }: OpenEntry, now: Moment): Moment | undefined =>
  at.length > 0 ? undefined : scheduledFrom(collection, data, asOfMoment(now));

/**
 * 取消定时公开: an entry that no reader ever saw goes, with the files that nobody else offers.
 *
 * @returns the errors for which it could not; then everything is as it was
 */
export async function cancelScheduled(where: Folders, entry: OpenEntry): Promise<{ faults: readonly Fault[] }> {
  const { faults: before, content } = await checkContent(where);
  const offers = offeredFiles(content.entries);
  const isOwn = (id: string): boolean => id === entry.id;
  const others = new Set(offers.filter(({ entry: { id } }) => !isOwn(id)).map(({ file }) => file));
  const files = offers
    .filter(({ entry: { id }, file }) => isOwn(id) && !others.has(file))
    .map(({ file }) => join(where.publicDir, file));
  const { isKept, found } = await writeChecked({
    where,
    before,
    write(writes) {
      writes.remove(entry.path);
      for (const file of new Set(files)) if (existsSync(file)) writes.remove(file);
    },
  });
  return { faults: isKept ? [] : found };
}
