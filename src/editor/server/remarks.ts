import { randomBytes } from 'node:crypto';
import type { Fault } from '#domain/check/finding.ts';

/** Reminders that a save left, until the editor is stopped: an address holds no room for them. */
export interface Remarks {
  /** @returns the key under which they are found again */
  keep(faults: readonly Fault[]): string;
  find(key: string | null): readonly Fault[];
}

export function openRemarks(): Remarks {
  const kept = new Map<string, readonly Fault[]>();
  return {
    keep(faults) {
      const key = randomBytes(6).toString('hex');
      kept.set(key, faults);
      return key;
    },
    find: (key) => kept.get(key ?? '') ?? [],
  };
}
