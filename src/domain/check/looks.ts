import type { Rule } from './check-source.ts';
import type { Finding } from './finding.ts';

/** Each address has one record, in the order of its days, and some entry names it. */
export const looksAreOfNamedAddresses: Rule = ({ looks, named }) => {
  if (looks.length === 0) return [];
  const names = named();
  const firsts = new Set<string>();
  return looks.flatMap(({ key, data }): Finding[] => {
    const isRepeated = firsts.has(data.id);
    firsts.add(data.id);
    const fault = (severity: Finding['severity'], message: string): Finding => ({
      severity,
      entry: key,
      path: ['id'],
      found: data.id,
      message,
    });
    return [
      ...(isRepeated ? [fault('error', '这个网址写了两次；每个网址只写一次')] : []),
      ...(names.has(data.id) ? [] : [fault('warning', '没有哪一条写着这个网址，网页上不会显示；可以删掉这一项')]),
      ...data.looks.flatMap(({ on }, index): Finding[] => {
        const before = data.looks[index - 1]?.on;
        return before === undefined || before < on
          ? []
          : [
              {
                severity: 'error',
                entry: key,
                path: ['looks', index, 'on'],
                found: on,
                message: `排在${before}后面，要比它晚；一天只记一次，早的在前`,
              },
            ];
      }),
    ];
  });
};
