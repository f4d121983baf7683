import type { Rule } from './check-source.ts';
import { error, warning, type Finding } from './finding.ts';
import { commitmentRef } from '../ref/ref.ts';

/** A statement is the lead office's own word: nobody else's counts. */
export const statementsAreTheLeads: Rule = ({ statements, tasks }) => {
  const leads = new Map(tasks.map(({ id, data }) => [id, data.lead]));
  return statements.flatMap(({ key, data }) =>
    data.commitments.flatMap((ref, index): Finding[] => {
      const lead = leads.get(commitmentRef.read(ref)?.task ?? '');
      if (lead === undefined || lead === data.office) return [];
      const message = `落实说明要由牵头部门作出；这项任务的牵头部门是“${lead}”，不是“${data.office}”`;
      return [error(key, ['commitments', index], message, ref)];
    }),
  );
};

export const statementDatesAreInOrder: Rule = ({ statements }) =>
  statements.flatMap(({ key, data }): Finding[] => {
    const { period, statedOn } = data;
    if (period.to < period.from)
      return [error(key, ['period', 'to'], `不能早于{period.from}，那里写的是 ${period.from}`, period.to)];
    if (statedOn < period.from)
      return [error(key, ['statedOn'], `不能早于所说的那段时间，{period.from}写的是 ${period.from}`, statedOn)];
    return [];
  });

export const withholdingsAreInOrder: Rule = ({ withholdings }) =>
  withholdings.flatMap(({ key, data }): Finding[] =>
    data.reviewOn <= data.decidedOn
      ? [error(key, ['reviewOn'], `要晚于{decidedOn}，那里写的是 ${data.decidedOn}`, data.reviewOn)]
      : [],
  );

/** 张 三 is 张三. */
const bareName = (name: string): string => name.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');

/** 条例第十七条: whoever wrote it is not the one who reviews it. A bypass is allowed, and shown. */
export const reviewersAreNotAuthors: Rule = ({ disclosures, statements }) =>
  [...disclosures, ...statements].flatMap(({ key, data }): Finding[] => {
    const { author, review } = data;
    if (!review) return [];
    if ('bypassed' in review)
      return [
        warning(
          key,
          ['review', 'bypassed'],
          '未经第二人审查就发布，页面上会写明；补审以后改成审查人和日期',
          review.bypassed,
        ),
      ];
    if (author !== undefined && bareName(author) === bareName(review.by))
      return [error(key, ['review', 'by'], '审查人和起草人是同一个人；要由另一个人审查', review.by)];
    return [];
  });
