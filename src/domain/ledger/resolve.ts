/**
 * What a name or id stands for. Content is checked before it gets here, so a miss is a fault of the
 * program, never of an author.
 *
 * @param owner who refers to it, for the message
 */
export function resolve<T>(map: ReadonlyMap<string, T>, key: string, owner: string): T {
  const found = map.get(key);
  if (found === undefined)
    throw new Error(`${owner} refers to ${key}, which is not in the ledger: run the content check first`);
  return found;
}

export const resolveAll = <T>(map: ReadonlyMap<string, T>, keys: readonly string[], owner: string): T[] =>
  keys.map((key) => resolve(map, key, owner));

/** Adds a value to its group. */
export const push = <K, V>(groups: Map<K, V[]>, key: K, value: V): void => {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
};
