import { z } from 'astro/zod';
import { CHECKABILITIES, COMMITMENT_STATES } from '#domain/commitment/vocabulary.ts';
import { PUBLICATION_BASES } from '#domain/disclosure/vocabulary.ts';
import { commitmentAddress, disclosureAddress } from '#domain/ledger/addresses.ts';
import type { CommitmentRecord } from '#domain/ledger/ledger.ts';
import { BASIS_LABELS, CHECKABILITY_LABELS, STATE_LABELS } from '#format/labels.ts';
import { stateReason } from '#format/state-reason.ts';
import { field } from '#schemas/field.ts';
import { choice } from '#schemas/fields.ts';
import { fullAddress, type DataSource } from '../source.ts';
import { address, addressColumn, count, day, idOf, list, moment, namesOf, orNull, shown, words } from './words.ts';

/** A row of ledger.csv, which most people open: one promise with all that is known of it. */
export const ledgerRow = z.strictObject({
  id: idOf('2021/07#c1'),
  plan: field('年份', words),
  documentNumber: field('通知文号', words),
  part: field('部分', words),
  section: shown('tasks.section', words),
  number: shown('tasks.number', count),
  title: shown('tasks.title', words, { help: '通知原文' }),
  lead: shown('tasks.lead', words),
  responsible: shown('tasks.responsible', list, { help: '照通知的先后；通知里空着的也空着' }),
  ordinal: field('第几条承诺', count),
  quote: shown('tasks.commitments.quote', words, { help: '通知原文' }),
  checkability: shown('tasks.commitments.checkability', choice(CHECKABILITIES, CHECKABILITY_LABELS)),
  criterion: shown('tasks.commitments.criterion', words),
  state: field('状态', choice(COMMITMENT_STATES, STATE_LABELS), {
    help: '按最后一栏的数据日期算出。没有收录，不等于没有公开',
  }),
  reason: field('为什么是这个状态', words),
  items: field('兑现的公开事项数', count),
  latestTitle: field('最近一件', words.nullable(), { help: '兑现这一条的公开事项里最近公开的' }),
  latestAddress: field('最近一件的网址', address.nullable()),
  latestFormedOn: field('最近一件的形成日期', day.nullable()),
  latestPublishedAt: field('最近一件的公开日期', moment.nullable()),
  latestPublishedBasis: field('公开日期从哪里知道', choice(PUBLICATION_BASES, BASIS_LABELS).nullable()),
  latestRecordedOn: field('最近一件的收录日期', moment.nullable()),
  statedOn: field('落实说明日期', day.nullable(), { help: '牵头部门最近一次说明' }),
  stated: field('落实说明', words.nullable()),
  deadline: field('期限', day.nullable(), { help: '有规定写明才有' }),
  authority: field('期限的依据', words.nullable()),
  daysLate: field('晚了几天', count.nullable()),
  checkedOn: field('查找日期', day.nullable(), { help: '空着就是本站还没有专门找过' }),
  address: addressColumn,
  dataDate: field('数据日期', day),
});

export function ledgerRowOf(
  commitment: CommitmentRecord,
  source: Pick<DataSource, 'site' | 'ledger'>,
): z.output<typeof ledgerRow> {
  const { task, trace, statements } = commitment;
  const latest = trace.latest && source.ledger.disclosuresByRef.get(trace.latest.ref);
  const statement = statements.find(({ isWithdrawn }) => !isWithdrawn);
  return {
    id: commitment.ref,
    plan: task.plan.year,
    documentNumber: task.plan.documentNumber,
    part: task.partTitle,
    section: task.sectionTitle,
    number: task.number,
    title: task.title,
    lead: task.lead.name,
    responsible: namesOf(task.responsible),
    ordinal: commitment.ordinal,
    quote: commitment.quote,
    checkability: commitment.checkability,
    criterion: commitment.criterion,
    state: commitment.state,
    reason: stateReason(trace),
    items: commitment.keptBy.length,
    latestTitle: orNull(latest?.title),
    latestAddress: latest ? fullAddress(source, disclosureAddress(latest.ref)) : null,
    latestFormedOn: orNull(latest?.formedOn),
    latestPublishedAt: orNull(latest?.publishedAt),
    latestPublishedBasis: orNull(latest?.publishedBasis),
    latestRecordedOn: orNull(latest?.recordedOn),
    statedOn: orNull(statement?.statedOn),
    stated: orNull(statement?.done),
    deadline: orNull(commitment.deadline?.on),
    authority: orNull(commitment.deadline?.authority),
    daysLate: orNull(trace.punctuality?.daysLate),
    checkedOn: orNull(commitment.checked?.on),
    address: fullAddress(source, commitmentAddress(commitment.ref)),
    dataDate: source.ledger.asOf.on,
  };
}
