import type { Lost } from './document.ts';

const LONGEST_SHOWN = 60;

/** Words in Chinese quotation marks, cut where they grow long. */
export function quoted(words: string): string {
  const chars = [...words.replace(/\s+/g, ' ').trim()];
  return `“${chars.length > LONGEST_SHOWN ? `${chars.slice(0, LONGEST_SHOWN).join('')}…` : chars.join('')}”`;
}

/** A list of losses that tells each only once. */
export function lossList(): { lost: Lost[]; add(lost: Lost): void } {
  const told = new Set<string>();
  const lost: Lost[] = [];
  return {
    lost,
    add(each) {
      const key = `${each.where}\n${each.what}`;
      if (told.has(key)) return;
      told.add(key);
      lost.push(each);
    },
  };
}
