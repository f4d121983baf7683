import { z } from 'astro/zod';
import { VALIDITIES } from '#domain/disclosure/vocabulary.ts';
import { referenceAddress } from '#domain/ledger/addresses.ts';
import type { ReferenceRecord } from '#domain/ledger/ledger.ts';
import { REFERENCE_LEVELS, TEXT_SIGHTINGS } from '#domain/reference/vocabulary.ts';
import { LEVEL_LABELS, SIGHTING_LABELS, VALIDITY_LABELS } from '#format/labels.ts';
import { choice } from '#schemas/fields.ts';
import { field } from '#schemas/field.ts';
import { fullAddress, type DataSource } from '../source.ts';
import {
  addressColumn,
  day,
  idOf,
  list,
  lookCells,
  lookColumns,
  orNull,
  refsOf,
  shown,
  titlesOf,
  words,
} from './words.ts';

/** A row of references.json: a law, or a document from above that a task rests on. */
export const referenceRow = z.strictObject({
  id: idOf('tiaoli-711'),
  title: shown('references.title', words),
  documentNumber: shown('references.documentNumber', words.nullable()),
  issuer: shown('references.issuer', words.nullable()),
  level: shown('references.level', choice(REFERENCE_LEVELS, LEVEL_LABELS)),
  formedOn: shown('references.formedOn', day.nullable()),
  effectiveOn: shown('references.effectiveOn', day.nullable()),
  validity: shown('references.validity', choice(VALIDITIES, VALIDITY_LABELS)),
  textSeen: shown('references.textSeen', choice(TEXT_SIGHTINGS, SIGHTING_LABELS)),
  officialAddress: field('官方网址', words.nullable()),
  basedOn: shown('references.basedOn', list),
  tasks: field('以它为依据的任务', list, { help: '任务的编号' }),
  address: addressColumn,
  ...lookColumns,
});

export const referenceRowOf = (
  reference: ReferenceRecord,
  source: Pick<DataSource, 'site'>,
): z.output<typeof referenceRow> => ({
  id: reference.id,
  title: reference.title,
  documentNumber: orNull(reference.documentNumber),
  issuer: orNull(reference.issuer),
  level: reference.level,
  formedOn: orNull(reference.formedOn),
  effectiveOn: orNull(reference.effectiveOn),
  validity: reference.validity,
  textSeen: reference.textSeen,
  officialAddress: orNull(reference.url),
  basedOn: titlesOf(reference.basedOn),
  tasks: refsOf(reference.tasks),
  address: fullAddress(source, referenceAddress(reference.id)),
  ...lookCells(reference.looks),
});
