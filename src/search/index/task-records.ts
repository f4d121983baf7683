import { planAddress, taskAddress } from '#domain/ledger/addresses.ts';
import type { PlanRecord, TaskRecord } from '#domain/ledger/ledger.ts';
import { STATE_LABELS } from '#format/labels.ts';
import { LEGAL_BASIS_LABELS } from '#format/legal-basis.ts';
import { taskPhrase } from '#format/task-phrase.ts';
import { facets, names, spoken, type SearchRecord } from './record.ts';

/** Only what the notice itself says: our explanation of a task would make it answer to our words. */
export function taskRecord(task: TaskRecord): SearchRecord {
  const { ref, title, plan, lead, responsible, partTitle, sectionTitle, requirement, commitments, legalBasis } = task;
  const offices = names([lead, ...responsible]);
  return {
    url: taskAddress(ref),
    title,
    names: [taskPhrase(task), ...legalBasis.map((basis) => LEGAL_BASIS_LABELS[basis])],
    date: plan.formedOn,
    facets: facets('任务', {
      theme: names(task.themes),
      office: [...new Set(offices)],
      year: [plan.year],
      state: [...new Set(commitments.map(({ state }) => STATE_LABELS[state]))],
    }),
    words: {
      head: [title, `${plan.documentNumber} · ${spoken(plan.formedOn)}`, ...offices],
      body: [requirement, partTitle, sectionTitle],
      files: [],
    },
    places: commitments,
  };
}

/** What this site says of a task in its own words, found where it stands. */
export function explanationRecord({ ref, title }: TaskRecord, body: string): SearchRecord[] {
  const paragraphs = body.split('\n').filter(Boolean);
  if (paragraphs.length === 0) return [];
  return [
    {
      url: `${taskAddress(ref)}#explanation`,
      title,
      names: [],
      date: '',
      facets: facets('本站说明'),
      words: { head: [title], body: paragraphs, files: [] },
    },
  ];
}

/** The table of a plan is known by its names: its words are the words of its tasks. */
export const planRow = ({ year, title, tableTitle, documentNumber, formedOn }: PlanRecord): SearchRecord => ({
  url: planAddress(year),
  title: tableTitle,
  names: [title, documentNumber, `${year}年任务`],
  date: formedOn,
  facets: facets('任务表', { year: [year] }),
});
