import type { Answer } from '#domain/look/judge-answer.ts';
import { askOnce, type Asking } from './ask-once.ts';

/** Redirects that are followed. */
const MOST_TURNS = 5;
const PATIENCE = 15_000;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where a redirect leads; nothing where that is no page of the web. */
function leadsTo(location: string, from: URL): URL | undefined {
  if (!URL.canParse(location, from)) return undefined;
  const to = new URL(location, from);
  to.hash = '';
  return /^https?:$/.test(to.protocol) ? to : undefined;
}

/**
 * Goes to an address as a reader would, along its redirects, and says what answered.
 *
 * @param url a public address
 * @param stop ends it at once
 * @throws the reason of `stop`
 */
export async function followAddress(url: string, asking: Asking, stop?: AbortSignal): Promise<Answer> {
  const patience = AbortSignal.timeout(asking.patience ?? PATIENCE);
  const signal = stop ? AbortSignal.any([patience, stop]) : patience;
  let at = new URL(url);
  at.hash = '';
  for (let turns = 0; ; turns += 1) {
    const said = await askOnce(at, asking, signal);
    stop?.throwIfAborted();
    if ('trouble' in said) return { trouble: said.trouble, at: at.href };
    if (!REDIRECTS.has(said.status) || said.location === undefined) return { status: said.status, at: at.href };
    const to = leadsTo(said.location, at);
    if (!to) return { trouble: 'garbled', at: at.href };
    if (turns === MOST_TURNS || to.href === at.href) return { trouble: 'ring', at: at.href };
    at = to;
  }
}
