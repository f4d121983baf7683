import type { Look, LookTrouble } from './look.ts';

/** How the way to an address ended: with a server's answer, or with none. */
export type Answer =
  | { status: number; /** The address that answered. */ at: string }
  | { trouble: LookTrouble; /** The address that did not. */ at: string };

/** Pages by which servers call their first page. */
const FRONT = /^\/(?:(?:index|default|home|main)\.[a-z]{3,5})?$/i;

const isFront = ({ pathname, search }: URL): boolean => search === '' && FRONT.test(pathname);

/** That a page is gone is said by its server alone; one that refuses, fails or is silent may answer others, or tomorrow. */
function findingOf(asked: URL, answer: Answer): Look['finding'] {
  if ('trouble' in answer) return answer.trouble === 'no-name' && answer.at === asked.href ? 'gone' : 'undecided';
  const { status, at } = answer;
  if (status === 404 || status === 410) return 'gone';
  // 416: there is something, though not the piece that was asked for.
  if (!(status >= 200 && status < 300) && status !== 416) return 'undecided';
  return at !== asked.href && isFront(new URL(at)) && !isFront(asked) ? 'front' : 'there';
}

/**
 * What came of looking at an address. A redirect to the front page says as much as 404 to whoever holds the link:
 * what stood there stands there no more.
 *
 * @param url the address as an entry names it
 */
export function judgeAnswer(url: string, answer: Answer): Omit<Look, 'on'> {
  const asked = new URL(url);
  asked.hash = '';
  const { at, ...rest } = answer;
  return { finding: findingOf(asked, answer), ...rest, ...(at !== asked.href && { ledTo: at }) };
}
