import type { Guard } from '#domain/history/guard.ts';
import { COLLECTIONS, fieldsIn, type CollectionName, type CollectionShape } from './collections.ts';
import { insideOf, type Field } from './field-model.ts';

/** Ways to the fields of which something is true, in groups and lists too: `commitments.checked`. */
function waysTo(fields: readonly Field[], isIt: (field: Field) => boolean | undefined, prefix = ''): string[] {
  return fields.flatMap((field) =>
    isIt(field) ? [prefix + field.name] : waysTo(insideOf(field.control), isIt, `${prefix}${field.name}.`),
  );
}

function guardFrom(collection: CollectionName): Guard | undefined {
  const fields = fieldsIn(collection);
  const { isBodyOurs = false }: CollectionShape = COLLECTIONS[collection];
  if (!fields.some(({ name }) => name === 'changes')) return undefined;
  return {
    free: new Set(waysTo(fields, ({ isOurs }) => isOurs)),
    isBodyFree: isBodyOurs,
    hasPromises: fields.some(({ name }) => name === 'dropped'),
    names: new Set(waysTo(fields, ({ pointsAt }) => pointsAt === 'office' || pointsAt === 'disclosure')),
    tombstone: new Set(waysTo(fields, ({ outlivesWithdrawal }) => outlivesWithdrawal)),
    publicFrom: fields.find(({ isPublicFrom }) => isPublicFrom)?.name,
  };
}

const guards = new Map<CollectionName, Guard | undefined>();

/** What of a collection's entries may not change in silence; nothing for one that keeps no record of changes. */
export function guardOf(collection: CollectionName): Guard | undefined {
  if (!guards.has(collection)) guards.set(collection, guardFrom(collection));
  return guards.get(collection);
}
