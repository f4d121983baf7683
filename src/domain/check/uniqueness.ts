import type { CheckEntry, Rule } from './check-source.ts';
import { error, warning, type FieldPath, type Finding } from './finding.ts';
import { taskRef, yearOfRef } from '../ref/ref.ts';

/** One finding for every entry after the first that bears a value again. */
function repeated<T>(
  entries: readonly CheckEntry<T>[],
  valueOf: (data: T) => string | undefined,
  path: FieldPath,
  finding: typeof error,
  say: (first: CheckEntry<T>) => string,
): Finding[] {
  const firsts = new Map<string, CheckEntry<T>>();
  return entries.flatMap((entry): Finding[] => {
    const value = valueOf(entry.data);
    if (value === undefined) return [];
    const first = firsts.get(value);
    if (first === undefined) {
      firsts.set(value, entry);
      return [];
    }
    return [finding(entry.key, path, say(first), value)];
  });
}

const alsoIn =
  (what: string) =>
  (first: { file: string }): string =>
    `${what}与 ${first.file} 里的一项相同；每项要不同`;

export const officesAreDistinct: Rule = ({ offices }) => [
  ...repeated(offices, ({ id }) => id, ['id'], error, alsoIn('id ')),
  ...repeated(offices, ({ name }) => name, ['name'], error, alsoIn('名称')),
];

export const themesAreDistinct: Rule = ({ themes }) => [
  ...repeated(themes, ({ id }) => id, ['id'], error, alsoIn('id ')),
  ...repeated(themes, ({ name }) => name, ['name'], error, alsoIn('名称')),
];

export const termsAreDistinct: Rule = ({ terms }) => [
  ...repeated(terms, ({ id }) => id, ['id'], error, alsoIn('id ')),
  ...repeated(terms, ({ name }) => name, ['name'], error, alsoIn('词语')),
];

/** Of two rows for one word one would put it right, or look it up, in another way. */
const TWICE = (): string => '写了两次；合成一项';

export const wordsAreDistinct: Rule = ({ words }) => repeated(words, ({ wrong }) => wrong, ['wrong'], error, TWICE);

export const synonymsAreDistinct: Rule = ({ synonyms }) =>
  repeated(synonyms, ({ said }) => said, ['said'], error, TWICE);

/** Two meanings of one article would leave a reader with neither. */
export const articlesAreDistinct: Rule = ({ references }) =>
  references.flatMap(({ key, data }) =>
    duplicates(data.articles.map(({ no }) => no)).map((index): Finding =>
      error(key, ['articles', index, 'no'], '这一条写了两次；每条只写一次', data.articles[index]?.no),
    ),
  );

/**
 * Usually a copied header, so it is a warning. A document re-issued in place of another, or kept in
 * another year's folder, may bear the same number.
 */
export const documentNumbersAreDistinct: Rule = ({ disclosures }) => {
  const replaced = new Set(disclosures.flatMap(({ data }) => data.supersedes));
  const standing = disclosures.filter(({ id }) => !replaced.has(id));
  const years = [...new Set(standing.map(({ id }) => yearOfRef(id)))];
  return years.flatMap((year) =>
    repeated(
      standing.filter(({ id }) => yearOfRef(id) === year),
      ({ documentNumber }) => documentNumber,
      ['documentNumber'],
      warning,
      (first) => `发文字号与 ${first.file} 相同；如果不是同一份文件，请改正`,
    ),
  );
};

const duplicates = (values: readonly string[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

export const planSectionsAreDistinct: Rule = ({ plans }) =>
  plans.flatMap(({ key, data }) => {
    const places = data.parts.flatMap((part, p) =>
      part.sections.map((section, s) => ({ id: section.id, path: ['parts', p, 'sections', s, 'id'] })),
    );
    return duplicates(places.map(({ id }) => id)).flatMap((index): Finding[] => {
      const place = places[index];
      return place ? [error(key, place.path, '小节编号重复；每个小节的编号要不同', place.id)] : [];
    });
  });

export const commitmentIdsAreDistinct: Rule = ({ tasks }) =>
  tasks.flatMap(({ key, data }) =>
    duplicates(data.commitments.map(({ id }) => id)).map((index): Finding =>
      error(
        key,
        ['commitments', index, 'id'],
        '承诺号重复；同一项任务里每条承诺的编号要不同',
        data.commitments[index]?.id,
      ),
    ),
  );

/** An id that a promise once had leads to its words for ever: no other may bear it. */
export const droppedIdsAreNobodyElses: Rule = ({ tasks }) =>
  tasks.flatMap(({ key, data }) => {
    const listed = new Set(data.commitments.map(({ id }) => id));
    const repeats = new Set(duplicates(data.dropped.map(({ id }) => id)));
    return data.dropped.flatMap(({ id }, index): Finding[] => {
      const message = listed.has(id)
        ? '上面的公开承诺里也有这个承诺号；不再单列的承诺号不能给别的承诺用，那一条要用新的号'
        : repeats.has(index)
          ? '写了两次；每条承诺只写一次'
          : undefined;
      return message ? [error(key, ['dropped', index, 'id'], message, id)] : [];
    });
  });

/** The number in the file's name is the address, so it must be the number of the notice. */
export const taskNumbersMatchFiles: Rule = ({ tasks }) =>
  tasks.flatMap(({ key, id, data }): Finding[] => {
    const { number } = taskRef.parts(id);
    const message = `与文件名不一致；文件名是 ${number}，应为 ${Number(number)}`;
    return Number(number) === data.number ? [] : [error(key, ['number'], message, String(data.number))];
  });
