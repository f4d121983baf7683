import type { Ledger } from '#domain/ledger/ledger.ts';
import { disclosureRecord, tombstoneRecord, type DisclosureTexts } from './disclosure-records.ts';
import { officeRow, referenceRecord, statementRecord, themeRecord, withholdingRecord } from './other-records.ts';
import { facets, type SearchRecord } from './record.ts';
import { explanationRecord, planRow, taskRecord } from './task-records.ts';

/** A page of this site that belongs to no entry: 关于, 对账结果. */
export interface OwnPage {
  /** From the root of the site. */
  url: string;
  title: string;
  /** What it is called where it is linked to. */
  label: string;
  /** What it says in this site's own words, a block each. */
  blocks: readonly string[];
}

/** What the pages say beside the fields of their entries. */
export interface SearchedTexts extends DisclosureTexts {
  /** By the ref of the statement. */
  statements: ReadonlyMap<string, string>;
  /** This site's explanations of tasks, by the ref of the task. */
  explanations: ReadonlyMap<string, string>;
  pages: readonly OwnPage[];
}

const pageRecord = ({ url, title, label, blocks }: OwnPage): SearchRecord => ({
  url,
  title,
  names: label === title ? [] : [label],
  date: '',
  facets: facets(blocks.length > 0 ? '本站说明' : '栏目'),
  ...(blocks.length > 0 ? { words: { head: [title], body: [...blocks], files: [] } } : {}),
});

/**
 * Every page that search knows, in the ledger's own order: that is the order of results that are equal
 * in everything else. What was withdrawn is known by its title, what is scheduled not at all.
 */
export const searchRecords = (ledger: Ledger, texts: SearchedTexts): SearchRecord[] => [
  ...ledger.tasks.map(taskRecord),
  ...ledger.disclosures
    .filter(({ publication }) => publication !== 'scheduled')
    .map((each) => (each.publication === 'withdrawn' ? tombstoneRecord(each) : disclosureRecord(each, texts))),
  ...ledger.statements
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .flatMap((statement) => statementRecord(statement, texts.statements.get(statement.ref) ?? '')),
  ...ledger.references.map(referenceRecord),
  ...ledger.withholdings.filter(({ isWithdrawn }) => !isWithdrawn).map(withholdingRecord),
  ...ledger.tasks.flatMap((task) => explanationRecord(task, texts.explanations.get(task.ref) ?? '')),
  ...ledger.themes.map(themeRecord),
  ...ledger.offices.map(officeRow),
  ...ledger.plans.map(planRow),
  ...texts.pages.map(pageRecord),
];
