import type { FieldPath, Finding } from './finding.ts';

/** What is known of entries that their schema refused in part: a rule that looked at such a part can't be believed. */
export interface Doubts {
  /** The same data, watched: who asks for a refused field is noted. */
  watch: <T extends object>(entry: string, data: T, failed: readonly FieldPath[]) => T;
  /** Forgets what was asked for so far. */
  begin: () => void;
  /** Whether a finding since then rests on something that was refused. */
  isDoubtful: (finding: Finding) => boolean;
}

const startsWith = (path: FieldPath, other: FieldPath): boolean => other.every((step, index) => path[index] === step);
const overlap = (a: FieldPath, b: FieldPath): boolean => startsWith(a, b) || startsWith(b, a);

export function openDoubts(): Doubts {
  const refused = new Map<string, readonly FieldPath[]>();
  const asked = new Set<string>();
  return {
    watch(entry, data, failed) {
      refused.set(entry, failed);
      const names = new Set(failed.flatMap(([name, ...rest]) => (rest.length === 0 ? [String(name)] : [])));
      return new Proxy(data, {
        get(target, name, receiver): unknown {
          if (names.has(String(name))) asked.add(entry);
          return Reflect.get(target, name, receiver);
        },
      });
    },
    begin: () => asked.clear(),
    isDoubtful: ({ entry, path }) =>
      asked.has(entry) || (refused.get(entry)?.some((failed) => overlap(path, failed)) ?? false),
  };
}
