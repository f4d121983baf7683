import type { CheckEntry, CheckSource, Rule } from './check-source.ts';
import type { FieldPath, Finding } from './finding.ts';

/** Two files of one address: only one of them could be published. */
export const addressesAreDistinct: Rule = ({ disclosures, tasks, statements, plans, references }) =>
  [disclosures, tasks, statements, plans, references].flatMap((entries: readonly CheckEntry<unknown>[]) => {
    const firsts = new Map<string, CheckEntry<unknown>>();
    return entries.flatMap((entry): Finding[] => {
      const first = firsts.get(entry.id);
      if (first === undefined) {
        firsts.set(entry.id, entry);
        return [];
      }
      return [
        {
          severity: 'error',
          entry: entry.key,
          path: [],
          message: `与 ${first.file} 是同一个网址；只留一个，或改文件名`,
        },
      ];
    });
  });

/** An address once published leads to one place only. */
export const formerAddressesAreFree: Rule = ({ disclosures, known }) => {
  const taken = new Map<string, string>();
  return disclosures.flatMap(({ key, id, file, data }) =>
    data.redirectFrom.flatMap((former, index): Finding[] => {
      const other = taken.get(former);
      taken.set(former, file);
      const message =
        former === id
          ? '这就是本条目现在的网址，不用写'
          : known.disclosures.has(former)
            ? '这个网址上还有另一个条目；网址不能有两个去处'
            : other
              ? `${other} 也写了这个以前的网址；网址不能有两个去处`
              : undefined;
      return message ? [{ severity: 'error', entry: key, path: ['redirectFrom', index], found: former, message }] : [];
    }),
  );
};

const twice = (
  entry: string,
  field: string,
  values: readonly string[],
  pathOf: (index: number) => FieldPath,
): Finding[] =>
  values.flatMap((value, index): Finding[] =>
    values.indexOf(value) < index
      ? [
          {
            severity: 'warning',
            entry,
            path: pathOf(index),
            found: value,
            message: `在{${field}}里写了两次；删掉一个`,
          },
        ]
      : [],
  );

const LISTS = ['keeps', 'themes', 'offices', 'references', 'supersedes', 'interprets'] as const;

/** The same thing named twice does no harm to readers, but is seldom meant. */
export const listsNameEachOnce: Rule = ({ disclosures }: CheckSource) =>
  disclosures.flatMap(({ key, data }) => [
    ...LISTS.flatMap((field) => twice(key, field, data[field], (index) => [field, index])),
    ...twice(
      key,
      'files',
      data.files.map(({ path }) => path),
      (index) => ['files', index, 'path'],
    ),
    ...data.relatesTo.flatMap(({ to }, index): Finding[] =>
      data.keeps.includes(to)
        ? [
            {
              severity: 'warning',
              entry: key,
              path: ['relatesTo', index, 'to'],
              found: to,
              message: '已经写在{keeps}里，算作兑现；这一条可以删掉',
            },
          ]
        : [],
    ),
  ]);
