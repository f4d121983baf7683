import { borneOut, type Told } from '#domain/history/edit-words.ts';
import { rowsOf } from '#domain/history/version.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import { fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { insideOf, type Field } from '#schemas/field-model.ts';
import type { Row } from './table.ts';

type Known = Pick<Ledger, 'disclosuresByRef'>;

/** Told of an entry that was withdrawn, and by a field of its own. */
const APART = new Set(['withdrawn']);

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value without what readers are not told; nothing of an item that is still to come. */
function told(field: Field, value: unknown, known: Known): unknown {
  if (Array.isArray(value)) return value.map((each) => told(field, each, known)).filter((each) => each !== undefined);
  if (field.pointsAt === 'disclosure') return known.disclosuresByRef.has(String(value)) ? value : undefined;
  const inside = insideOf(field.control);
  return inside.length > 0 && isRow(value) ? toldIn(inside, value, known) : value;
}

/** Of no interest to readers, and without them two versions can't be compared: what a part is, and which a change is about. */
const COMPARED_BY = new Set(['id', 'of']);

const isTold = ({ name, isOurs, isInternal }: Field): boolean => COMPARED_BY.has(name) || !(isOurs || isInternal);

const toldIn = (fields: readonly Field[], data: Row, known: Known): Row =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = isTold(field) && !APART.has(field.name) ? told(field, data[field.name], known) : undefined;
      return value === undefined ? [] : [[field.name, value]];
    }),
  );

/**
 * An entry as it was authored, without this site's own sorting and what no page shows: what may not change in
 * silence. Made of the schema, so that no field can be forgotten.
 */
export const factsOf = (collection: CollectionName, data: Row, known: Known): Row =>
  toldIn(fieldsIn(collection), data, known);

/**
 * Changes with the places that they are about: of one that names none, those that git bears out. Between two releases
 * many steps lie, and which of them it came with can't be told any more.
 */
export const placed = (changes: unknown, told: readonly Told[]): Row[] =>
  rowsOf(changes).map((row) => {
    const isNamed = Array.isArray(row.of) && row.of.length > 0;
    return isNamed ? row : { ...row, of: borneOut(row, told)?.places ?? [] };
  });
