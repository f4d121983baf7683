import type { CalendarDate } from '../date/calendar-date.ts';

/** What came of looking at an address: it opens, it does not, the front page of its host opens instead, or nobody can say. */
export const LOOK_FINDINGS = ['there', 'gone', 'front', 'undecided'] as const;
export type LookFinding = (typeof LOOK_FINDINGS)[number];

/** Why no server answered. `ring`: it was led on and on; `inward`: it was led into a network that is not public. */
export const LOOK_TROUBLES = ['no-name', 'unreached', 'silent', 'uncertified', 'garbled', 'ring', 'inward'] as const;
export type LookTrouble = (typeof LOOK_TROUBLES)[number];

/** One look at an address, on one day. */
export interface Look {
  on: CalendarDate;
  finding: LookFinding;
  /** What the server answered at the end of the way: 200, 404. */
  status?: number | undefined;
  trouble?: LookTrouble | undefined;
  /** Where it led, where that is another address. */
  ledTo?: string | undefined;
}

/** An address that entries name, with what came of looking at it, as authored: by `npm run sources`, oldest first. */
export interface LookedAt {
  /** The address itself. */
  id: string;
  looks: Look[];
}

/** What decides: one that nobody can say anything of leaves what was known before. */
const isDecided = ({ finding }: Look): boolean => finding !== 'undecided';

export const isDead = ({ finding }: Look): boolean => finding === 'gone' || finding === 'front';

/** What is told of an address: the last look that decided, and the last one where that did not. */
export function lastLooks(looks: readonly Look[]): Look[] {
  const last = looks.at(-1);
  const decided = looks.findLast(isDecided);
  return [...new Set([decided, last])].filter((each) => each !== undefined);
}

/** The looks after which an address was dead that was not before, or there again. */
export function turningLooks(looks: readonly Look[]): Look[] {
  const decided = looks.filter(isDecided);
  return decided.filter((look, index) => isDead(look) !== (index > 0 && isDead(decided[index - 1] ?? look)));
}

const isAlike = (a: Look, b: Look): boolean =>
  a.finding === b.finding && a.status === b.status && a.trouble === b.trouble && a.ledTo === b.ledTo;

/**
 * A record with one look more. Two of one day are one; of several that came to the same, the first and the last say all.
 *
 * @param looks oldest first
 * @param look no earlier than any of them
 */
export function withLook(looks: readonly Look[], look: Look): Look[] {
  const before = looks.filter(({ on }) => on < look.on);
  const [earlier, last] = before.slice(-2);
  const isBetween = earlier && last && isAlike(earlier, last) && isAlike(last, look);
  return [...(isBetween ? before.slice(0, -1) : before), look];
}
