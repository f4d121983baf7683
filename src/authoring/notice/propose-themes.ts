import type { CheckEntry } from '#domain/check/check-source.ts';
import type { Task } from '#domain/task/task.ts';

const pairs = (text: string): Set<string> => {
  const chars = [...text.replace(/[\s\p{P}]/gu, '')];
  return new Set(chars.slice(1).map((char, index) => `${chars[index] ?? ''}${char}`));
};

/** How much two texts have in common, from 0 to 1. */
function likeness(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** Below this, two tasks are about different things as often as not. */
const LIKE_ENOUGH = 0.4;

/** The earlier task that a new one is most like, whose themes it may share; nothing where none is like it. */
export function mostAlike(
  task: { title: string; requirement: string },
  earlier: readonly CheckEntry<Task>[],
): CheckEntry<Task> | undefined {
  const own = pairs(task.title + task.requirement);
  const scored = earlier.map((entry) => ({
    entry,
    score: likeness(own, pairs(entry.data.title + entry.data.requirement)),
  }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= LIKE_ENOUGH ? best.entry : undefined;
}
