import { z } from 'astro/zod';
import { statementAddress } from '#domain/ledger/addresses.ts';
import type { StatementRecord } from '#domain/ledger/ledger.ts';
import { field } from '#schemas/field.ts';
import { fullAddress, type DataSource } from '../source.ts';
import { address, day, idOf, list, moment, orNull, refsOf, shown, words } from './words.ts';

/** A row of statements.json: a lead office's own word on promises, or what stays of a withdrawn one. */
export const statementRow = z.strictObject({
  id: idOf('2024/jiedu-zeren'),
  office: shown('statements.office', words),
  commitments: shown('statements.commitments', list, { help: '承诺的编号' }),
  statedOn: shown('statements.statedOn', day),
  from: shown('statements.period.from', day.nullable()),
  to: shown('statements.period.to', day.nullable()),
  done: shown('statements.done', words.nullable()),
  evidence: shown('statements.evidence', list),
  obstacles: shown('statements.obstacles', words.nullable()),
  recordedOn: shown('statements.recordedOn', moment),
  withdrawnOn: field('撤回日期', moment.nullable()),
  address: field('网址', address.nullable(), { help: '撤回的，空着' }),
});

/** Of one that was withdrawn its words are gone. */
export const statementRowOf = (
  statement: StatementRecord,
  source: Pick<DataSource, 'site'>,
): z.output<typeof statementRow> => {
  const { isWithdrawn, period, withdrawn } = statement;
  const at = statementAddress(statement);
  return {
    id: statement.ref,
    office: statement.office.name,
    commitments: refsOf(statement.commitments),
    statedOn: statement.statedOn,
    from: isWithdrawn ? null : period.from,
    to: isWithdrawn ? null : period.to,
    done: isWithdrawn ? null : statement.done,
    evidence: isWithdrawn ? [] : statement.evidence,
    obstacles: isWithdrawn ? null : orNull(statement.obstacles),
    recordedOn: statement.recordedOn,
    withdrawnOn: isWithdrawn ? orNull(withdrawn?.on) : null,
    address: at === undefined ? null : fullAddress(source, at),
  };
};
