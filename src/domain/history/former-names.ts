import type { FormerNames } from './guard.ts';

/** What one office or entry is called, and was. */
export interface Naming {
  today: string;
  before: readonly string[];
}

/**
 * Former names by which something of today can be meant. A name that two bore, or that another bears
 * today, stands for neither: a change from one to the other has to be told.
 */
export function formerNames(namings: readonly Naming[]): FormerNames {
  const today = new Set(namings.map((naming) => naming.today));
  const bearers = new Map<string, Set<string>>();
  for (const naming of namings)
    for (const name of naming.before) bearers.set(name, (bearers.get(name) ?? new Set()).add(naming.today));
  return new Map(
    [...bearers].flatMap(([name, [bearer = '', ...others]]): [string, string][] =>
      today.has(name) || others.length > 0 ? [] : [[name, bearer]],
    ),
  );
}
