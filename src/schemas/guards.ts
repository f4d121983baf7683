import { hasCome, type AsOf } from '#domain/date/as-of.ts';
import { isMoment, type Moment } from '#domain/date/calendar-date.ts';
import { once } from '#domain/once.ts';
import type { Guard } from '#domain/history/guard.ts';
import { COLLECTIONS, fieldsIn, type CollectionName, type CollectionShape } from './collections.ts';
import { insideOf, type Field } from './field-model.ts';

/** Ways to the fields of which something is true, in groups and lists too: `commitments.checked`. */
function waysTo(fields: readonly Field[], isIt: (field: Field) => boolean | undefined, prefix = ''): string[] {
  return fields.flatMap((field) =>
    isIt(field) ? [prefix + field.name] : waysTo(insideOf(field.control), isIt, `${prefix}${field.name}.`),
  );
}

/** What of a collection's entries may not change in silence; nothing for one that keeps no record of changes. */
export const guardOf = once((collection: CollectionName): Guard | undefined => {
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
});

/** From when readers will see an entry; nothing where nothing keeps them from seeing it. */
export function scheduledFrom(
  collection: CollectionName,
  data: Readonly<Record<string, unknown>>,
  asOf: AsOf,
): Moment | undefined {
  const field = guardOf(collection)?.publicFrom;
  const from = field === undefined ? undefined : data[field];
  return typeof from === 'string' && isMoment(from) && !hasCome(from, asOf) ? from : undefined;
}
