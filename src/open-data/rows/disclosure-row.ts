import { z } from 'astro/zod';
import {
  DISCLOSURE_KINDS,
  EXTENTS,
  PUBLICATION_BASES,
  PUBLICATION_STATES,
  TITLE_ORIGINS,
  VALIDITIES,
} from '#domain/disclosure/vocabulary.ts';
import { disclosureAddress } from '#domain/ledger/addresses.ts';
import type { DisclosureRecord } from '#domain/ledger/ledger.ts';
import {
  BASIS_LABELS,
  DISCLOSURE_KIND_LABELS,
  EXTENT_LABELS,
  PUBLICATION_LABELS,
  TITLE_ORIGIN_LABELS,
  VALIDITY_LABELS,
} from '#format/labels.ts';
import { choice } from '#schemas/fields.ts';
import { field } from '#schemas/field.ts';
import { fullAddress, type DataSource } from '../source.ts';
import {
  address,
  addressColumn,
  count,
  day,
  idOf,
  list,
  lookCells,
  lookColumns,
  moment,
  namesOf,
  orNull,
  refsOf,
  shown,
  titlesOf,
  words,
} from './words.ts';

const file = z.strictObject({
  title: shown('disclosures.files.title', words),
  address: field('下载网址', address),
  bytes: field('字节数', count.nullable()),
  sha256: field('SHA-256', words.nullable()),
});

/** A row of disclosures.json: one thing that was published, or what stays of one that was withdrawn. */
export const disclosureRow = z.strictObject({
  id: idOf('2021/xiachengzhi-86'),
  publication: field('公开状态', choice(PUBLICATION_STATES, PUBLICATION_LABELS)),
  title: shown('disclosures.title', words),
  titleOrigin: shown('disclosures.titleOrigin', choice(TITLE_ORIGINS, TITLE_ORIGIN_LABELS)),
  kind: shown('disclosures.kind', choice(DISCLOSURE_KINDS, DISCLOSURE_KIND_LABELS).nullable()),
  documentNumber: shown('disclosures.documentNumber', words.nullable()),
  indexNumber: shown('disclosures.indexNumber', words.nullable()),
  subject: shown('disclosures.subject', words.nullable()),
  producer: shown('disclosures.producer', words.nullable()),
  publisher: shown('disclosures.publisher', words.nullable()),
  summary: shown('disclosures.summary', words.nullable()),
  formedOn: shown('disclosures.formedOn', day.nullable()),
  publishedAt: shown('disclosures.publishedAt', moment.nullable()),
  publishedBasis: shown('disclosures.publishedBasis', choice(PUBLICATION_BASES, BASIS_LABELS)),
  recordedOn: shown('disclosures.recordedOn', moment, { help: '本站收录的日期' }),
  recordedLater: field('后来补登', z.boolean(), { help: '公开以后很久才收录' }),
  validity: shown('disclosures.validity', choice(VALIDITIES, VALIDITY_LABELS).nullable()),
  extent: shown('disclosures.extent', choice(EXTENTS, EXTENT_LABELS).nullable()),
  keeps: shown('disclosures.keeps', list, { help: '承诺的编号' }),
  relatesTo: shown('disclosures.relatesTo', list, { help: '只列出，不计入' }),
  themes: shown('disclosures.themes', list),
  offices: shown('disclosures.offices', list),
  references: shown('disclosures.references', list),
  supersedes: shown('disclosures.supersedes', list, { help: '公开事项的编号' }),
  supersededBy: field('被取代', list),
  interprets: shown('disclosures.interprets', list),
  files: shown('disclosures.files', z.array(file)),
  sourceAddress: field('来源网址', words.nullable(), { help: '在发布机关自己的网站上' }),
  retrievedOn: field('查看日期', day.nullable()),
  withdrawnOn: field('撤回日期', moment.nullable()),
  withdrawnReason: field('撤回原因', words.nullable()),
  address: addressColumn,
  ...lookColumns,
});
export type DisclosureRow = z.output<typeof disclosureRow>;

const NOTHING = {
  kind: null,
  documentNumber: null,
  indexNumber: null,
  subject: null,
  producer: null,
  publisher: null,
  summary: null,
  validity: null,
  extent: null,
  keeps: [],
  relatesTo: [],
  themes: [],
  offices: [],
  references: [],
  supersedes: [],
  supersededBy: [],
  interprets: [],
  files: [],
  sourceAddress: null,
  retrievedOn: null,
} as const satisfies Partial<DisclosureRow>;

/** All that is told of one that stands; of one that was withdrawn, nothing (行政处罚法第四十八条). */
function toldOf(disclosure: DisclosureRecord, source: Pick<DataSource, 'site' | 'attachments'>) {
  return {
    kind: disclosure.kind,
    documentNumber: orNull(disclosure.documentNumber),
    indexNumber: orNull(disclosure.indexNumber),
    subject: orNull(disclosure.subject),
    producer: disclosure.producer,
    publisher: orNull(disclosure.publisher),
    summary: disclosure.summary,
    validity: disclosure.validity,
    extent: disclosure.extent,
    keeps: refsOf(disclosure.keeps),
    relatesTo: disclosure.relatesTo.map(({ task, commitment }) => (commitment ?? task).ref),
    themes: namesOf(disclosure.themes),
    offices: namesOf(disclosure.offices),
    references: titlesOf(disclosure.references),
    supersedes: refsOf(disclosure.supersedes),
    supersededBy: refsOf(disclosure.supersededBy),
    interprets: refsOf(disclosure.interprets),
    files: disclosure.files.map(({ title, path }) => ({
      title,
      address: fullAddress(source, path),
      bytes: orNull(source.attachments.get(path)?.sizeBytes),
      sha256: orNull(source.attachments.get(path)?.sha256),
    })),
    sourceAddress: orNull(disclosure.source?.url),
    retrievedOn: orNull(disclosure.source?.retrievedOn),
  };
}

export const disclosureRowOf = (
  disclosure: DisclosureRecord,
  source: Pick<DataSource, 'site' | 'attachments'>,
): DisclosureRow => ({
  id: disclosure.ref,
  publication: disclosure.publication,
  title: disclosure.title,
  titleOrigin: disclosure.titleOrigin,
  formedOn: orNull(disclosure.formedOn),
  publishedAt: orNull(disclosure.publishedAt),
  publishedBasis: disclosure.publishedBasis,
  recordedOn: disclosure.recordedOn,
  recordedLater: disclosure.recordedLater,
  ...(disclosure.publication === 'withdrawn' ? NOTHING : toldOf(disclosure, source)),
  withdrawnOn: orNull(disclosure.withdrawn?.on),
  withdrawnReason: orNull(disclosure.withdrawn?.reason),
  address: fullAddress(source, disclosureAddress(disclosure.ref)),
  ...lookCells(disclosure.looks),
});
