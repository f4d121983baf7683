import type { Rule } from './check-source.ts';
import { error, warning, type Finding } from './finding.ts';

/** Each address has one record, in the order of its days, and some entry names it. */
export const looksAreOfNamedAddresses: Rule = ({ looks, named }) => {
  if (looks.length === 0) return [];
  const names = named();
  const firsts = new Set<string>();
  return looks.flatMap(({ key, data }): Finding[] => {
    const isRepeated = firsts.has(data.id);
    firsts.add(data.id);
    return [
      ...(isRepeated ? [error(key, ['id'], '这个网址写了两次；每个网址只写一次', data.id)] : []),
      ...(names.has(data.id)
        ? []
        : [warning(key, ['id'], '没有哪一条写着这个网址，网页上不会显示；可以删掉这一项', data.id)]),
      ...data.looks.flatMap(({ on }, index): Finding[] => {
        const before = data.looks[index - 1]?.on;
        return before === undefined || before < on
          ? []
          : [error(key, ['looks', index, 'on'], `排在${before}后面，要比它晚；一天只记一次，早的在前`, on)];
      }),
    ];
  });
};
