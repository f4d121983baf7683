import {
  commitmentAddress,
  disclosureAddress,
  referenceAddress,
  taskAddress,
  withholdingAddress,
} from '#domain/ledger/addresses.ts';
import { dayOf } from '#domain/date/calendar-date.ts';
import type {
  DisclosureRecord,
  Ledger,
  ReferenceRecord,
  StatementRecord,
  TaskRecord,
  WithholdingRecord,
} from '#domain/ledger/ledger.ts';
import { STATE_LABELS, WITHHOLDING_LABELS } from '#format/labels.ts';
import { taskPhrase } from '#format/task-phrase.ts';
import type { SearchKind } from '#search/kinds.ts';

/** One page as search sees it. */
export interface SearchRecord {
  /** From the root of the site. */
  url: string;
  title: string;
  /** In the order in which they are read; the first is the title, the second what stands under it. */
  fields: string[];
  filters: { kind: [SearchKind]; theme: string[]; office: string[]; year: string[]; state: string[] };
  /** The day it is sorted by, `YYYY-MM-DD`. */
  date: string;
}

/** `2021-09-17` → 2021年9月17日: how dates are indexed, whatever way they are asked for. */
const spoken = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

const names = (items: readonly { name: string }[]): string[] => items.map(({ name }) => name);
const present = (values: readonly (string | undefined)[]): string[] =>
  values.filter((value): value is string => value !== undefined && value !== '');

/** Only what the notice itself says: our explanation of a task would make it answer to our words. */
function taskRecord(task: TaskRecord): SearchRecord {
  const offices = [task.lead, ...task.responsible];
  return {
    url: taskAddress(task.ref),
    title: task.title,
    fields: [
      task.title,
      `${task.plan.documentNumber} · ${spoken(task.plan.formedOn)}`,
      ...names(offices),
      task.partTitle,
      task.sectionTitle,
      task.requirement,
    ],
    filters: {
      kind: ['任务'],
      theme: names(task.themes),
      office: [...new Set(names(offices))],
      year: [task.plan.year],
      state: [...new Set(task.commitments.map(({ state }) => STATE_LABELS[state]))],
    },
    date: task.plan.formedOn,
  };
}

function disclosureRecord(disclosure: DisclosureRecord, { bodies, attachments }: SearchedTexts): SearchRecord {
  const body = bodies.get(disclosure.ref) ?? '';
  const offered = disclosure.files.filter(({ replaced }) => !replaced);
  const {
    ref,
    title,
    documentNumber,
    indexNumber,
    formedOn,
    publishedAt,
    recordedOn,
    producer,
    publisher,
    themes,
    offices,
    year,
    summary,
    files,
    keeps,
    relatesTo,
    references,
  } = disclosure;
  const days = present([formedOn, publishedAt]).map((moment) => spoken(dayOf(moment)));
  return {
    url: disclosureAddress(ref),
    title,
    fields: [
      title,
      ...present([documentNumber, days.join(' · '), publisher ?? producer, indexNumber]),
      ...names(offices),
      ...new Set([...keeps, ...relatesTo].map(({ task }) => taskPhrase(task))),
      ...references.map((reference) => reference.documentNumber ?? reference.title),
      summary,
      ...body.split('\n').filter(Boolean),
      ...files.map((file) => file.title),
      ...offered.flatMap(({ path }) => attachments.get(path)?.split('\n').filter(Boolean) ?? []),
    ],
    filters: { kind: ['公开事项'], theme: names(themes), office: names(offices), year: [year], state: [] },
    date: dayOf(publishedAt ?? formedOn ?? recordedOn),
  };
}

function referenceRecord({
  id,
  title,
  shortTitle,
  documentNumber,
  issuer,
  formedOn,
  effectiveOn,
  note,
}: ReferenceRecord): SearchRecord {
  const day = formedOn ?? effectiveOn;
  return {
    url: referenceAddress(id),
    title,
    fields: [title, ...present([documentNumber, day && spoken(day), issuer, shortTitle, note])],
    filters: { kind: ['依据'], theme: [], office: [], year: day ? [day.slice(0, 4)] : [], state: [] },
    date: day ?? '1900-01-01',
  };
}

/** The lead office's word, found where it stands: beside the first promise it speaks of. */
function statementRecord(statement: StatementRecord, body: string): SearchRecord[] {
  const { commitments, office, statedOn, period, done, evidence, obstacles } = statement;
  const [first] = commitments;
  if (!first) return [];
  const title = `${office.name}的落实说明`;
  return [
    {
      url: commitmentAddress(first.ref),
      title,
      fields: [
        title,
        `${spoken(statedOn)} · ${first.task.title}`,
        `${spoken(period.from)}至${spoken(period.to)}`,
        ...commitments.map(({ quote }) => quote),
        ...present([done, ...evidence, obstacles]),
        ...body.split('\n').filter(Boolean),
      ],
      filters: {
        kind: ['落实说明'],
        theme: [...new Set(commitments.flatMap(({ task }) => names(task.themes)))],
        office: [office.name],
        year: [statedOn.slice(0, 4)],
        state: [],
      },
      date: statedOn,
    },
  ];
}

function withholdingRecord({ id, title, article, reason, office, decidedOn }: WithholdingRecord): SearchRecord {
  return {
    url: withholdingAddress(id),
    title,
    fields: [title, `${spoken(decidedOn)} · ${office.name}`, WITHHOLDING_LABELS[article], reason],
    filters: { kind: ['不予公开'], theme: [], office: [office.name], year: [decidedOn.slice(0, 4)], state: [] },
    date: decidedOn,
  };
}

/** What entries say beside their fields, a line to a block. */
export interface SearchedTexts {
  /** By the ref of the disclosure. */
  bodies: ReadonlyMap<string, string>;
  /** By the ref of the statement. */
  statements: ReadonlyMap<string, string>;
  /** By the path of the file; one that was replaced is not searched. */
  attachments: ReadonlyMap<string, string>;
}

/** Every page that search finds, in a total order. A withdrawn item is in none of them. */
export const searchRecords = (
  { tasks, disclosures, statements, references, withholdings }: Ledger,
  texts: SearchedTexts,
): SearchRecord[] => [
  ...tasks.map(taskRecord),
  ...disclosures
    .filter(({ publication }) => publication === 'published')
    .map((disclosure) => disclosureRecord(disclosure, texts)),
  ...statements
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .flatMap((statement) => statementRecord(statement, texts.statements.get(statement.ref) ?? '')),
  ...references.map(referenceRecord),
  ...withholdings.filter(({ isWithdrawn }) => !isWithdrawn).map(withholdingRecord),
];
