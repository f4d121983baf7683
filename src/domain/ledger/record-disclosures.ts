import type { AsOf } from '../date/as-of.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import { isRecordedLater, publicationBasis, publicationState } from '../disclosure/publication.ts';
import type { LookedAt } from '../look/look.ts';
import { commitmentRef, yearOfRef } from '../ref/ref.ts';
import type { CommitmentRecord, DisclosureRecord, Entry, TaskRecord } from './ledger.ts';
import type { Vocabularies } from './record-vocabularies.ts';
import { resolve, resolveAll } from './resolve.ts';

/** A disclosure with its vocabularies; its relations to the ledger are linked later. */
export function recordDisclosure(
  { id: ref, data }: Entry<Disclosure>,
  vocabularies: Vocabularies,
  looks: ReadonlyMap<string, LookedAt>,
  asOf: AsOf,
): DisclosureRecord {
  const publication = publicationState(data, asOf);
  return {
    ...data,
    ref,
    year: yearOfRef(ref),
    publishedBasis: publicationBasis(data),
    publication,
    // Of one that was withdrawn no more is told than that it came and went (行政处罚法第四十八条).
    looks: publication === 'withdrawn' ? [] : (looks.get(data.source?.url ?? '')?.looks ?? []),
    recordedLater: isRecordedLater(data),
    themes: resolveAll(vocabularies.themes, data.themes, ref),
    offices: resolveAll(vocabularies.offices, data.offices, ref),
    references: resolveAll(vocabularies.references, data.references, ref),
    keeps: [],
    relatesTo: [],
    supersedes: [],
    supersededBy: [],
    interprets: [],
    interpretedBy: [],
  };
}

/** Links disclosures among themselves. A relation to one that is not public yet is left out. */
export function linkDisclosures(
  entries: readonly Entry<Disclosure>[],
  records: ReadonlyMap<string, DisclosureRecord>,
): void {
  for (const { id, data } of entries) {
    const record = records.get(id);
    if (!record) continue;
    for (const other of data.supersedes.flatMap((ref) => records.get(ref) ?? [])) {
      record.supersedes.push(other);
      other.supersededBy.push(record);
    }
    for (const other of data.interprets.flatMap((ref) => records.get(ref) ?? [])) {
      record.interprets.push(other);
      other.interpretedBy.push(record);
    }
  }
}

/** Ties disclosures to the commitments and tasks they keep or bear on, both ways. */
export function linkLedger(
  entries: readonly Entry<Disclosure>[],
  disclosures: ReadonlyMap<string, DisclosureRecord>,
  tasks: ReadonlyMap<string, TaskRecord>,
  commitments: ReadonlyMap<string, CommitmentRecord>,
): void {
  for (const { id, data } of entries) {
    const disclosure = disclosures.get(id);
    if (!disclosure || disclosure.publication === 'withdrawn') continue;
    disclosure.keeps = resolveAll(commitments, data.keeps, id);
    for (const { to, reason } of data.relatesTo) {
      const commitment = commitmentRef.is(to) ? resolve(commitments, to, id) : undefined;
      const task = commitment?.task ?? resolve(tasks, to, id);
      (commitment ?? task).related.push({ disclosure, reason });
      disclosure.relatesTo.push({ task, commitment, reason });
    }
  }
}
