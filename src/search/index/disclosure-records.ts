import { dayOf } from '#domain/date/calendar-date.ts';
import { disclosureAddress } from '#domain/ledger/addresses.ts';
import type { DisclosureRecord } from '#domain/ledger/ledger.ts';
import { LEGAL_BASIS_LABELS } from '#format/legal-basis.ts';
import { taskPhrase } from '#format/task-phrase.ts';
import { facets, names, present, spoken, type SearchRecord } from './record.ts';

/** What entries say beside their fields, a line to a block. */
export interface DisclosureTexts {
  /** By the ref of the disclosure. */
  bodies: ReadonlyMap<string, string>;
  /** By the path of the file; one that was replaced is not searched. */
  attachments: ReadonlyMap<string, string>;
}

const linesOf = (text = ''): string[] => text.split('\n').filter(Boolean);

export function disclosureRecord(disclosure: DisclosureRecord, { bodies, attachments }: DisclosureTexts): SearchRecord {
  const { ref, title, documentNumber, indexNumber, formedOn, publishedAt, recordedOn } = disclosure;
  const { producer, publisher, themes, offices, year, summary, files, keeps, relatesTo, references } = disclosure;
  const days = present([formedOn, publishedAt]).map((moment) => spoken(dayOf(moment)));
  const offered = files.filter(({ replaced }) => !replaced);
  return {
    url: disclosureAddress(ref),
    title,
    names: present([documentNumber, indexNumber, ...disclosure.legalBasis.map((basis) => LEGAL_BASIS_LABELS[basis])]),
    date: dayOf(publishedAt ?? formedOn ?? recordedOn),
    facets: facets('公开事项', { theme: names(themes), office: names(offices), year: [year] }),
    words: {
      head: [
        title,
        ...present([documentNumber, days.join(' · '), publisher ?? producer, indexNumber]),
        ...names(offices),
        ...new Set([...keeps, ...relatesTo].map(({ task }) => taskPhrase(task))),
        ...references.map((reference) => reference.documentNumber ?? reference.title),
      ],
      body: [summary, ...linesOf(bodies.get(ref))],
      files: [...files.map((file) => file.title), ...offered.flatMap(({ path }) => linesOf(attachments.get(path)))],
    },
  };
}

/** What was taken back is found by its title, as its address still tells it; its words are in no index. */
export const tombstoneRecord = ({ ref, title, year, recordedOn, withdrawn }: DisclosureRecord): SearchRecord => ({
  url: disclosureAddress(ref),
  title,
  names: [],
  date: withdrawn?.on ?? recordedOn,
  facets: facets('公开事项', { year: [year] }),
  words: {
    head: [title, withdrawn ? `已撤回 · ${spoken(withdrawn.on)}` : '已撤回'],
    body: present([withdrawn?.reason]),
    files: [],
  },
});
