import type { Past } from '#adapters/git/read-past.ts';
import type { Fault } from '#domain/check/finding.ts';
import type { AsOf } from '#domain/date/as-of.ts';
import { publicVersions } from '#domain/history/steps.ts';
import { guardOf, scheduledFrom } from '#schemas/guards.ts';
import { faultAt } from '../fault-at.ts';
import type { LoadedEntry } from '../load-content.ts';

/** What readers have seen, and would see no more until another day: its page would be gone, whatever its record says. */
export const hiddenAgain = ({ versions }: Past<LoadedEntry>, asOf: AsOf): Fault[] =>
  [...versions].flatMap(([entry, [today, ...older]]): Fault[] => {
    const { publicFrom } = guardOf(entry.collection) ?? {};
    const from = scheduledFrom(entry.collection, entry.data, asOf);
    if (!today || publicFrom === undefined || from === undefined) return [];
    const seen = publicVersions([today, ...older], { publicFrom }, asOf).at(-1)?.facts[publicFrom];
    if (typeof seen !== 'string') return [];
    const message = `${seen} 已经公开，不能再改成还没有到的日子，网址会失效；改回实际公开的日期，不该公开的写撤回（withdrawn）的日期和理由`;
    return [faultAt(entry, { path: [publicFrom], found: from, message })];
  });
