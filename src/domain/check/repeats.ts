import type { CheckEntry, Rule } from './check-source.ts';
import { error, warning, type Finding } from './finding.ts';

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
      return [error(entry.key, [], `与 ${first.file} 是同一个网址；只留一个，或改文件名`)];
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
      return message ? [error(key, ['redirectFrom', index], message, former)] : [];
    }),
  );
};

/** The same thing named twice in one list does no harm to readers, but is seldom meant. */
export const listsNameEachOnce: Rule = ({ pointers }) => {
  const named = new Set<string>();
  return pointers.flatMap(({ entry, path, value, relation }): Finding[] => {
    const row = path.findLastIndex((step) => typeof step === 'number');
    // A file stands in a row that says more of it; what else a row says may set two of them apart.
    if (row !== path.length - 1 && relation !== 'file') return [];
    const list = path.slice(0, row);
    const place = JSON.stringify([entry, list, value]);
    const isRepeated = named.has(place);
    named.add(place);
    const field = list.filter((step) => typeof step === 'string').join('.');
    const message = `在{${field}}里写了两次；删掉一个`;
    return isRepeated ? [warning(entry, path, message, value)] : [];
  });
};

/** What counts as kept need not be said to bear on it besides. */
export const keptIsNotMerelyRelated: Rule = ({ disclosures }) =>
  disclosures.flatMap(({ key, data }) =>
    data.relatesTo.flatMap(({ to }, index): Finding[] =>
      data.keeps.includes(to)
        ? [warning(key, ['relatesTo', index, 'to'], '已经写在{keeps}里，算作兑现；这一条可以删掉', to)]
        : [],
    ),
  );
