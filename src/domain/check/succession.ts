import type { CheckEntry, CheckSource, Rule } from './check-source.ts';
import { error, type Finding } from './finding.ts';

/** Follows `next` from `start`; the way back to it, if there is one. */
function ringFrom<T>(
  start: string,
  entries: ReadonlyMap<string, CheckEntry<T>>,
  next: (data: T) => readonly string[],
): string[] | undefined {
  const seen = new Set<string>();
  const walk = (id: string, way: string[]): string[] | undefined => {
    for (const to of next(entries.get(id)?.data ?? ({} as T)) ?? []) {
      if (to === start) return [...way, to];
      if (seen.has(to) || !entries.has(to)) continue;
      seen.add(to);
      const found = walk(to, [...way, to]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}

function rings<T>(
  list: readonly CheckEntry<T>[],
  field: string,
  next: (data: T) => readonly string[],
  what: string,
): Finding[] {
  const entries = new Map(list.map((entry) => [entry.id, entry]));
  return list.flatMap((entry): Finding[] => {
    if (next(entry.data).length === 0) return [];
    const ring = ringFrom(entry.id, entries, next);
    if (!ring) return [];
    if (ring.length === 2) return [error(entry.key, [field], `不能${what}自己；删掉，或改成另一份文件`, entry.id)];
    const files = ring.map((id) => entries.get(id)?.file ?? id).join(' → ');
    return [error(entry.key, [field], `互相${what}，绕成一圈：${files}；只能由后面的指向前面的`, ring[1])];
  });
}

export const supersessionHasNoRing: Rule = ({ disclosures }) =>
  rings(disclosures, 'supersedes', ({ supersedes }) => supersedes, '替代');
export const interpretationHasNoRing: Rule = ({ disclosures }) =>
  rings(disclosures, 'interprets', ({ interprets }) => interprets, '解读');
export const basisHasNoRing: Rule = ({ references }) => rings(references, 'basedOn', ({ basedOn }) => basedOn, '依据');

/** What replaces a document was formed no earlier than it. */
export const successorsAreLater: Rule = ({ disclosures }: CheckSource) => {
  const byId = new Map(disclosures.map((entry) => [entry.id, entry]));
  return disclosures.flatMap(({ key, data }) =>
    data.supersedes.flatMap((id, index): Finding[] => {
      const older = byId.get(id);
      if (!older?.data.formedOn || !data.formedOn || older.data.formedOn <= data.formedOn) return [];
      return [
        error(
          key,
          ['supersedes', index],
          `后发的文件才能替代先发的：本件形成于 ${data.formedOn}，${older.file} 形成于 ${older.data.formedOn}；关系可能写反了`,
          id,
        ),
      ];
    }),
  );
};
