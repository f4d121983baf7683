import { beforeAll, describe, expect, test } from 'vitest';
import { fieldsIn, PUBLISHED_NAMES } from '#schemas/collections.ts';
import { insideOf, type Field } from '#schemas/field-model.ts';
import { shownFields } from '../../support/shown-fields.ts';

/** Every single value of a collection's entries that is not declared internal, by its path. */
const toBeShown = (fields: readonly Field[], way: string): string[] =>
  fields
    .filter(({ isInternal }) => !isInternal)
    .flatMap(({ name, control }) => {
      const inside = insideOf(control);
      return inside.length > 0 ? toBeShown(inside, `${way}.${name}`) : [`${way}.${name}`];
    });

describe('a field that is not declared internal', () => {
  let isShown: (path: string) => boolean;
  beforeAll(() => {
    isShown = shownFields();
  }, 120_000);
  test.each(PUBLISHED_NAMES)('of %s is shown by a page', (name) =>
    expect(toBeShown(fieldsIn(name), name).filter((path) => !isShown(path))).toEqual([]),
  );
  test('would be named here if none showed it', () => {
    expect(isShown('disclosures.author')).toBe(false);
    expect(isShown('disclosures.contactOffice')).toBe(false);
    expect(isShown('disclosures.exemptions.text')).toBe(false);
    expect(isShown('disclosures.exemptions.reason')).toBe(true);
  });
});
