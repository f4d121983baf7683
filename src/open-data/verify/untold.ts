import type { KeptRelease } from './kept-release.ts';

/** `changed:disclosures/2024/a:2024-04-01:typo:b3bo` → `disclosures/2024/a`. */
const subjectOf = (id: string): string => id.split(':')[1] ?? '';

/**
 * What was told as having happened, and is not any more. A state that is derived anew may never have turned; what
 * changed of an item goes with it when it is withdrawn; anything else was taken out of the story.
 *
 * @returns in Chinese, without closing full stops
 */
export function untold(newer: KeptRelease, older: KeptRelease): string[] {
  const now = new Set(newer.events.map(({ id }) => id));
  return older.events
    .filter(({ id }) => !now.has(id) && !now.has(`withdrawn:${subjectOf(id)}`))
    .map(({ at, label, title }) => `最近变化里原来有、现在没有：${at} ${label} ${title}`);
}
