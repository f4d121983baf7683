import { z } from 'astro/zod';
import { withholdingAddress } from '#domain/ledger/addresses.ts';
import type { WithholdingRecord } from '#domain/ledger/ledger.ts';
import { WITHHOLDING_ARTICLES } from '#domain/withholding/withholding.ts';
import { WITHHOLDING_LABELS } from '#format/labels.ts';
import { choice } from '#schemas/fields.ts';
import { field } from '#schemas/field.ts';
import { fullAddress, type DataSource } from '../source.ts';
import { addressColumn, day, idOf, moment, orNull, shown, words } from './words.ts';

/** A row of withholdings.json: something not published and why, or what stays of a registration that was withdrawn. */
export const withholdingRow = z.strictObject({
  id: idOf('an-juan'),
  title: shown('withholdings.title', words, { help: '写到可以公开的程度' }),
  article: shown('withholdings.article', choice(WITHHOLDING_ARTICLES, WITHHOLDING_LABELS).nullable()),
  reason: shown('withholdings.reason', words.nullable()),
  office: shown('withholdings.office', words),
  decidedOn: shown('withholdings.decidedOn', day),
  reviewOn: shown('withholdings.reviewOn', day.nullable()),
  recordedOn: shown('withholdings.recordedOn', moment),
  withdrawnOn: field('撤回日期', moment.nullable()),
  withdrawnReason: field('撤回原因', words.nullable()),
  address: addressColumn,
});

/** Of one that was withdrawn, no more than its page says. */
export const withholdingRowOf = (
  withholding: WithholdingRecord,
  source: Pick<DataSource, 'site'>,
): z.output<typeof withholdingRow> => {
  const { id, title, article, reason, office, decidedOn, reviewOn, recordedOn, isWithdrawn, withdrawn } = withholding;
  return {
    id,
    title,
    article: isWithdrawn ? null : article,
    reason: isWithdrawn ? null : reason,
    office: office.name,
    decidedOn,
    reviewOn: isWithdrawn ? null : reviewOn,
    recordedOn,
    withdrawnOn: isWithdrawn ? orNull(withdrawn?.on) : null,
    withdrawnReason: isWithdrawn ? orNull(withdrawn?.reason) : null,
    address: fullAddress(source, withholdingAddress(id)),
  };
};
