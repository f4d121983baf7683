import { expect, test } from 'vitest';
import { ADDRESS, BODY, sectionsOf } from '#editor/sections.ts';
import { COLLECTION_NAMES, fieldsIn } from '#schemas/collections.ts';

test.each(COLLECTION_NAMES)(
  'a form of %s has each field once, and what an entry must have is in sight or folded',
  (name) => {
    const fields = fieldsIn(name);
    const places = sectionsOf(name, fields).flatMap((section) => section.places);
    const names = places.flatMap((place) => (place === BODY || place === ADDRESS ? [] : [place.name]));
    expect(names.toSorted()).toEqual(fields.map((field) => field.name).toSorted());
  },
);

test('a field that nobody placed stands at the top, or last where most entries do without it', () => {
  const [title] = fieldsIn('disclosures');
  if (!title) throw new Error('no field');
  const sections = sectionsOf('disclosures', [
    title,
    { ...title, name: 'room' },
    { ...title, name: 'scan', isRare: true },
  ]);
  const namesOf = ({ places }: (typeof sections)[number]): string[] =>
    places.map((place) => (typeof place === 'string' ? place : place.name));
  expect(namesOf(sections[0] ?? { heading: '', places: [] })).toEqual(['title', BODY, 'room']);
  expect(sections.find(({ heading }) => heading === '其他')).toMatchObject({ places: [{ name: 'scan' }] });
});
