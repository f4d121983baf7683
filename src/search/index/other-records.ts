import {
  officeAddress,
  referenceAddress,
  statementAddress,
  themeAddress,
  withholdingAddress,
} from '#domain/ledger/addresses.ts';
import type {
  OfficeRecord,
  ReferenceRecord,
  StatementRecord,
  ThemeRecord,
  WithholdingRecord,
} from '#domain/ledger/ledger.ts';
import { WITHHOLDING_LABELS } from '#format/labels.ts';
import { facets, names, present, spoken, type SearchRecord } from './record.ts';

export function referenceRecord(reference: ReferenceRecord): SearchRecord {
  const { id, title, shortTitle, documentNumber, issuer, formedOn, effectiveOn, note } = reference;
  const day = formedOn ?? effectiveOn;
  return {
    url: referenceAddress(id),
    title,
    names: present([documentNumber, shortTitle]),
    date: day ?? '',
    facets: facets('依据', { year: day ? [day.slice(0, 4)] : [] }),
    words: {
      head: [title, ...present([documentNumber, day && spoken(day), issuer, shortTitle])],
      body: present([note]),
      files: [],
    },
  };
}

/** The lead office's word, found where it stands: beside the first promise it speaks of. */
export function statementRecord(statement: StatementRecord, text: string): SearchRecord[] {
  const { commitments, office, statedOn, period, done, evidence, obstacles } = statement;
  const [first] = commitments;
  const url = statementAddress(statement);
  if (!first || url === undefined) return [];
  const title = `${office.name}的落实说明`;
  return [
    {
      url,
      title,
      names: [],
      date: statedOn,
      facets: facets('落实说明', {
        theme: [...new Set(commitments.flatMap(({ task }) => names(task.themes)))],
        office: [office.name],
        year: [statedOn.slice(0, 4)],
      }),
      words: {
        head: [
          title,
          `${spoken(statedOn)} · ${first.task.title}`,
          `${spoken(period.from)}至${spoken(period.to)}`,
          ...commitments.map(({ quote }) => quote),
        ],
        body: [...present([done, ...evidence, obstacles]), ...text.split('\n').filter(Boolean)],
        files: [],
      },
    },
  ];
}

export const withholdingRecord = (withholding: WithholdingRecord): SearchRecord => {
  const { id, title, article, reason, office, decidedOn } = withholding;
  return {
    url: withholdingAddress(id),
    title,
    names: [],
    date: decidedOn,
    facets: facets('不予公开', { office: [office.name], year: [decidedOn.slice(0, 4)] }),
    words: {
      head: [title, `${spoken(decidedOn)} · ${office.name}`],
      body: [WITHHOLDING_LABELS[article], reason],
      files: [],
    },
  };
};

/** A theme and what this site says of it. */
export const themeRecord = ({ id, name, description }: ThemeRecord): SearchRecord => ({
  url: themeAddress(id),
  title: name,
  names: [],
  date: '',
  facets: facets('主题'),
  words: { head: [name], body: [description], files: [] },
});

export const officeRow = ({ id, name }: OfficeRecord): SearchRecord => ({
  url: officeAddress(id),
  title: name,
  names: [],
  date: '',
  facets: facets('部门'),
});
