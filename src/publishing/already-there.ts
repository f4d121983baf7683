import { isDeepStrictEqual } from 'node:util';
import type { Draft } from '#authoring/draft.ts';
import type { Kind } from '#authoring/kind.ts';
import type { RowDraft } from '#authoring/sheet/read-sheet.ts';
import type { CellFault } from '#format/cell-fault.ts';
import { shownPath } from '#adapters/shown-path.ts';
import type { LoadedContent, LoadedEntry } from '#validation/load-content.ts';

/** When it was recorded, and by whom: another run of the same import says that anew. */
const OF_THE_RUN: ReadonlySet<string> = new Set(['recordedOn', 'files']);

const isUnsaid = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * The entry that says already all that a draft says, so that the same sheet imported twice doubles nothing.
 */
const entryLike = ({ collection, year, data }: Draft, { entries }: LoadedContent): LoadedEntry | undefined =>
  entries.find((entry) => {
    if (entry.collection !== collection || (year !== undefined && !entry.id.startsWith(`${year}/`))) return false;
    const there = entry.data as Readonly<Record<string, unknown>>;
    return Object.entries(data).every(
      ([name, value]) => OF_THE_RUN.has(name) || isUnsaid(value) || isDeepStrictEqual(there[name], value),
    );
  });

const isWithdrawn = ({ data }: LoadedEntry): boolean => 'withdrawn' in data && data.withdrawn !== undefined;

/**
 * Why a row is not to be written: it was recorded before, or stands above; an error where it says otherwise than
 * what it would double.
 *
 * @param above rows of the same import, each a draft already
 */
export function saidBefore(
  { draft, sheet, row }: RowDraft,
  { identity }: Kind,
  above: readonly RowDraft[],
  content: LoadedContent,
): CellFault | undefined {
  const say = (severity: CellFault['severity'], message: string): CellFault => ({
    severity,
    where: `${sheet}!第${row}行`,
    message,
  });
  const there = entryLike(draft, content);
  if (there) return say('warning', `已经录过了，没有再写：${shownPath(there.source.path)}`);
  if (!identity) return undefined;
  const own = identity(draft.data);
  const other = content.entries.find(
    (entry) => entry.collection === draft.collection && !isWithdrawn(entry) && identity({ ...entry.data }) === own,
  );
  if (other)
    return say(
      'error',
      `同一条、同一天、同一段时间的已经录过：${shownPath(other.source.path)}，写的和这里不一样；要改，改那个文件并记一条更改`,
    );
  const earlier = above.find((each) => each.draft.collection === draft.collection && identity(each.draft.data) === own);
  if (!earlier) return undefined;
  const place = `${earlier.sheet}第${earlier.row}行`;
  return isDeepStrictEqual(earlier.draft.data, draft.data)
    ? say('warning', `和${place}一样，只录一次`)
    : say('error', `和${place}说的是同一条、同一天、同一段时间，写的不一样；只留一行`);
}
