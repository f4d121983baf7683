import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import type { Commitment } from '#domain/commitment/commitment.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { LedgerSource } from '#domain/ledger/ledger.ts';
import { reportOf } from '#format/plan-report.ts';
import { aCommitment, aDisclosure, aSource, aStatement, aTask, entry } from '../../support/factories.ts';

/** How the one promise of a plan is reported. */
function promise(commitment: Partial<Commitment> = {}, over: Partial<LedgerSource> = {}) {
  const tasks = [entry('2024/01', aTask({ commitments: [aCommitment(commitment)] }))];
  const [plan] = buildLedger(aSource({ tasks, ...over }), asOfMoment('2024-07-01')).plans;
  const [found] = (plan ? reportOf(plan).parts : []).flatMap(({ sections }) => sections.flatMap((each) => each.tasks));
  const { state, lines, todo } = found?.promises[0] ?? { state: '', lines: [], todo: '' };
  return { state, lines: lines.map(({ text }) => text), todo };
}
const disclosures = [entry('2024/a', aDisclosure({ keeps: ['2024/01#c1'], documentNumber: '示城序〔2024〕3号' }))];
const deadline = (on: string) => ({ deadline: { on, authority: '条例第四十九条' } });

describe('what is on record', () => {
  test('an item with its number and its day', () =>
    expect(promise({}, { disclosures })).toEqual({
      state: '已有公开',
      lines: ['关于公布检查计划的通知（示城序〔2024〕3号，2024-03-20公开）'],
      todo: '',
    }));
  test('an item of which neither is known says neither', () => {
    const bare = [entry('2024/a', aDisclosure({ keeps: ['2024/01#c1'], publishedAt: undefined }))];
    expect(promise({}, { disclosures: bare }).lines).toEqual(['关于公布检查计划的通知']);
  });
  test('a statement with its evidence and what stands in the way', () =>
    expect(promise({}, { statements: [entry('2024/s', aStatement({ evidence: ['甲', '乙'], obstacles: '缺人。' }))] })).toEqual({
      state: '已有落实说明',
      lines: ['综合科2024-05-10说明（2024-01-01至2024-04-30）：建立了检查计划公开的办法。', '凭据：甲；乙', '困难：缺人。'],
      todo: '',
    })); // prettier-ignore
  test('nothing of what was taken back', () => {
    const withdrawn = { on: '2024-06-01', reason: '错。' };
    expect(promise({}, { statements: [entry('2024/s', aStatement({ withdrawn }))] }).lines).toEqual([]);
  });
});

describe('what remains to be done', () => {
  test.each<[string, Partial<Commitment>, Partial<LedgerSource>, string]>([
    ['nothing recorded', {}, {}, '公开，或写明在哪里公开过'],
    ['an office to say it', { checkability: 'statement' }, {}, '综合科作出落实说明'],
    ['a day that is coming', deadline('2024-08-01'), {}, '公开，或写明在哪里公开过，期限2024-08-01（条例第四十九条）'],
    ['a day that has passed', deadline('2024-06-01'), {}, '期限2024-06-01已过（条例第四十九条）；公开过的，写明在哪里'],
    ['an interval that ran out', { interval: { months: 1, authority: '某规定' } }, { disclosures }, '应在2024-04-20之前更新（某规定）'],
    ['an aim', { checkability: 'aim' }, {}, ''],
  ])('%s', (_, commitment, over, todo) => expect(promise(commitment, over).todo).toBe(todo)); // prettier-ignore
});
