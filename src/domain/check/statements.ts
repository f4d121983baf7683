import type { Rule } from './check-source.ts';
import type { Finding } from './finding.ts';
import { explainCommitment } from './references.ts';
import { commitmentRef } from '../ref/ref.ts';
import { suggest } from './nearest.ts';

/** A statement is the lead office's own word: nobody else's counts. */
export const statementsAreTheLeads: Rule = ({ statements, tasks, known }) => {
  const leads = new Map(tasks.map(({ id, data }) => [id, data.lead]));
  return statements.flatMap(({ key, data }) => {
    const findings: Finding[] = [];
    const add = (path: Finding['path'], found: string, message: string): number =>
      findings.push({ severity: 'error', entry: key, path, found, message });
    if (!known.offices.has(data.office))
      add(['office'], data.office, `没有这个部门；${suggest(data.office, [...known.offices])}`);
    for (const [index, ref] of data.commitments.entries()) {
      const missing = explainCommitment(ref, known);
      const lead = leads.get(commitmentRef.read(ref)?.task ?? '');
      if (missing) add(['commitments', index], ref, missing);
      else if (lead && lead !== data.office)
        add(
          ['commitments', index],
          ref,
          `落实说明要由牵头部门作出；这项任务的牵头部门是“${lead}”，不是“${data.office}”`,
        );
    }
    return findings;
  });
};

export const statementDatesAreInOrder: Rule = ({ statements }) =>
  statements.flatMap(({ key, data }): Finding[] => {
    const { period, statedOn } = data;
    if (period.to < period.from)
      return [
        {
          severity: 'error',
          entry: key,
          path: ['period', 'to'],
          found: period.to,
          message: `结束日期不能早于开始日期（${period.from}）`,
        },
      ];
    if (statedOn < period.from)
      return [
        {
          severity: 'error',
          entry: key,
          path: ['statedOn'],
          found: statedOn,
          message: `说明日期不能早于所说的那段时间（${period.from} 起）`,
        },
      ];
    return [];
  });

export const withholdingsAreInOrder: Rule = ({ withholdings, known }) =>
  withholdings.flatMap(({ key, data }) => {
    const findings: Finding[] = [];
    if (!known.offices.has(data.office))
      findings.push({
        severity: 'error',
        entry: key,
        path: ['office'],
        found: data.office,
        message: `没有这个部门；${suggest(data.office, [...known.offices])}`,
      });
    if (data.reviewOn <= data.decidedOn)
      findings.push({
        severity: 'error',
        entry: key,
        path: ['reviewOn'],
        found: data.reviewOn,
        message: `复核日期要晚于决定日期（${data.decidedOn}）`,
      });
    return findings;
  });

/** 条例第十七条: whoever wrote it is not the one who reviews it. A bypass is allowed, and shown. */
export const reviewersAreNotAuthors: Rule = ({ disclosures, statements }) =>
  [...disclosures, ...statements].flatMap(({ key, data }): Finding[] => {
    const { author, review } = data;
    if (!review) return [];
    if ('bypassed' in review)
      return [
        {
          severity: 'warning',
          entry: key,
          path: ['review', 'bypassed'],
          found: review.bypassed,
          message: '未经第二人审查就发布，页面上会写明；补审以后改成审查人和日期',
        },
      ];
    if (author !== undefined && author.trim() === review.by.trim())
      return [
        {
          severity: 'error',
          entry: key,
          path: ['review', 'by'],
          found: review.by,
          message: '审查人和起草人是同一个人；要由另一个人审查',
        },
      ];
    return [];
  });
