import { z } from 'astro/zod';
import { countStates } from '#domain/commitment/count-states.ts';
import { officeAddress } from '#domain/ledger/addresses.ts';
import type { CommitmentRecord, OfficeRecord } from '#domain/ledger/ledger.ts';
import { OFFICE_KINDS } from '#domain/office/vocabulary.ts';
import { OFFICE_KIND_LABELS } from '#format/labels.ts';
import { choice } from '#schemas/fields.ts';
import { field } from '#schemas/field.ts';
import { fullAddress, type DataSource } from '../source.ts';
import { addressColumn, count, idOf, list, orNull, refsOf, shown, stateCounts, words } from './words.ts';

/** A row of offices.json: an office of the bureau, or a collective value of the notice. */
export const officeRow = z.strictObject({
  id: idOf('mishuchu'),
  name: shown('offices.name', words),
  kind: shown('offices.kind', choice(OFFICE_KINDS, OFFICE_KIND_LABELS)),
  contact: shown('offices.contact', words.nullable()),
  note: shown('offices.note', words.nullable()),
  leads: field('牵头的任务', list, { help: '任务的编号' }),
  assists: field('责任部门里有它的任务', list),
  disclosures: field('公开事项数', count, { help: '本站收录的' }),
  address: addressColumn,
  commitments: field('牵头的承诺数', count),
  ...stateCounts,
});

const promisesOf = ({ leads }: OfficeRecord): CommitmentRecord[] => leads.flatMap(({ commitments }) => commitments);

export const officeRowOf = (office: OfficeRecord, source: Pick<DataSource, 'site'>): z.output<typeof officeRow> => ({
  id: office.id,
  name: office.name,
  kind: office.kind,
  contact: orNull(office.contact),
  note: orNull(office.note),
  leads: refsOf(office.leads),
  assists: refsOf(office.assists),
  disclosures: office.disclosures.length,
  address: fullAddress(source, officeAddress(office.id)),
  commitments: promisesOf(office).length,
  ...countStates(promisesOf(office)),
});
