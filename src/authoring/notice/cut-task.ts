import type { Moment } from '#domain/date/calendar-date.ts';
import { commitmentId } from '#domain/ref/ref.ts';
import { proposedCommitment } from './proposed-commitment.ts';

export type Row = Readonly<Record<string, unknown>>;

/** The promises of a task: those that are listed, what stays of those that are listed no more, and the record of changes. */
export interface Promises {
  commitments: readonly Row[];
  dropped: readonly Row[];
  changes: readonly Row[];
}

const REASON = '原话还在，改成一条一条分开列出。';
const NOTE = '把工作要求里的承诺改成一条一条分开列出。';

const numberOf = ({ id }: Row): number => Number(String(id).slice(1)) || 0;

/**
 * The promises of a task after its requirement was cut otherwise. One whose words are the same is the same, with all
 * that is known of it; a new one takes an id that no other ever had, unless nobody has seen the task yet.
 *
 * @param isSeen false for a task that is in no commit: what goes leaves nothing, ids begin anew
 * @param now Beijing time
 */
export function cutTask(
  { commitments, dropped, changes }: Promises,
  quotes: readonly string[],
  { isSeen, now }: { isSeen: boolean; now: Moment },
): Promises {
  const left = [...commitments];
  const take = (quote: string): Row | undefined => {
    const at = left.findIndex((each) => each.quote === quote);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const kept = quotes.map((quote) => ({ quote, row: take(quote) }));
  const taken = [...dropped, ...(isSeen ? commitments : kept.flatMap(({ row }) => (row ? [row] : [])))];
  let highest = Math.max(0, ...taken.map((row) => numberOf(row)));
  const next = (): string => commitmentId.write({ id: `c${(highest += 1)}` });
  const after = kept.map(({ quote, row }) => row ?? proposedCommitment(next(), quote));
  const added = after.filter((row) => !commitments.includes(row)).map(({ id }) => id);
  return {
    commitments: after,
    dropped: [...dropped, ...(isSeen ? left : []).map(({ id, quote }) => ({ id, quote, on: now, reason: REASON }))],
    changes: [
      ...changes,
      ...(isSeen && added.length > 0 ? [{ on: now, kind: 'addition', note: NOTE, of: added }] : []),
    ],
  };
}
