import { hasCome, type AsOf } from '../date/as-of.ts';
import type { LookedAt } from '../look/look.ts';
import type { LedgerSource, OfficeRecord, ReferenceRecord, ThemeRecord } from './ledger.ts';
import { byLevel } from './order.ts';
import { resolve, resolveAll } from './resolve.ts';

/** What was looked at by the clock, by address. */
export const recordLooks = ({ looks }: LedgerSource, asOf: AsOf): Map<string, LookedAt> =>
  new Map(looks.map(({ data }) => [data.id, { ...data, looks: data.looks.filter(({ on }) => hasCome(on, asOf)) }]));

/** The vocabularies that tasks and disclosures point into. */
export interface Vocabularies {
  offices: Map<string, OfficeRecord>;
  themes: Map<string, ThemeRecord>;
  references: Map<string, ReferenceRecord>;
}

/** What entries name, under its name or its id, still without those that name it. */
export function recordVocabularies(source: LedgerSource, looks: ReadonlyMap<string, LookedAt>): Vocabularies {
  const offices = new Map(
    source.offices.map(({ data }): [string, OfficeRecord] => [
      data.name,
      { ...data, leads: [], assists: [], disclosures: [], left: [] },
    ]),
  );
  const themes = new Map(
    source.themes.map(({ data }): [string, ThemeRecord] => [
      data.name,
      { ...data, tasks: [], disclosures: [], left: [] },
    ]),
  );
  const references = new Map(
    source.references.map(({ id, data }): [string, ReferenceRecord] => [
      id,
      {
        ...data,
        id,
        looks: looks.get(data.url ?? '')?.looks ?? [],
        sections: [],
        basedOn: [],
        basisOf: [],
        tasks: [],
        disclosures: [],
        left: [],
      },
    ]),
  );
  for (const { id, data } of source.references) {
    const record = resolve(references, id, id);
    record.basedOn = resolveAll(references, data.basedOn, id);
    for (const basis of record.basedOn) basis.basisOf.push(record);
  }
  for (const reference of references.values()) reference.basisOf.sort(byLevel);
  return { offices, themes, references };
}
