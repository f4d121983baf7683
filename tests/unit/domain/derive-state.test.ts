import { describe, expect, test } from 'vitest';
import { deriveState, type Evidence } from '#domain/commitment/derive-state.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { aCommitment, aKeepingItem as item } from '../../support/factories.ts';

const asOf = asOfMoment('2024-06-30');
const yearly = { months: 12, authority: '示例规定第三条' };
const by = (on: string) => ({ deadline: { on, authority: '条例第四十九条' } });
const statement = { ref: 's', statedOn: '2024-05-01' };
type Case = [string, Parameters<typeof aCommitment>[0], Partial<Evidence>, string, string];

const derive = (over: Case[1], evidence: Partial<Evidence> = {}) =>
  deriveState(aCommitment(over), { items: [], statements: [], ...evidence }, asOf);

describe('deriveState', () => {
  test('an aim is shown and never counted, whatever is published', () =>
    expect(derive({ checkability: 'aim' }, { items: [item()] })).toEqual({
      state: 'uncounted',
      trace: { rule: 'aim', computedOn: '2024-06-30' },
    }));

  test.each<Case>([
    ['nothing recorded, not looked for', {}, {}, 'open', 'none-looked-for'],
    ['nothing recorded, looked for', { checked: { on: '2024-06-01', where: '局网站' } }, {}, 'open', 'none-recorded'],
    ['one item', {}, { items: [item()] }, 'kept', 'item-recorded'],
    ['an item that was repealed', {}, { items: [item({ validity: 'repealed' })] }, 'open', 'item-not-in-force'],
    ['an item that expired', {}, { items: [item({ validity: 'expired' })] }, 'open', 'item-not-in-force'],
    ['an amended item still counts', {}, { items: [item({ validity: 'amended' })] }, 'kept', 'item-recorded'],
    ['a statement alone', {}, { statements: [statement] }, 'stated', 'statement-recorded'],
    ['a document outweighs a statement', {}, { items: [item()], statements: [statement] }, 'kept', 'item-recorded'],
    ['a deadline on its own day', by('2024-06-30'), {}, 'open', 'none-looked-for'],
    ['a deadline the day after', by('2024-06-29'), {}, 'lapsed', 'deadline-passed'],
    ['a deadline passed, only a statement', by('2024-06-29'), { statements: [statement] }, 'lapsed', 'deadline-passed'],
    ['a deadline ahead, a statement', by('2024-07-01'), { statements: [statement] }, 'stated', 'statement-recorded'],
    ['a deadline passed, kept', by('2024-01-31'), { items: [item()] }, 'kept', 'item-recorded'],
    [
      'a deadline passed, only what has expired since',
      by('2024-04-30'),
      { items: [item({ validity: 'expired' })] },
      'open',
      'item-not-in-force',
    ],
    [
      'a deadline passed, the same thing recorded for another promise',
      by('2024-01-31'),
      { sharedItems: [item()] },
      'open',
      'none-looked-for',
    ],
    [
      'an interval on its last day',
      { interval: yearly },
      { items: [item({ publishedAt: '2023-06-30' })] },
      'kept',
      'item-current',
    ],
    [
      'an interval that ran out yesterday',
      { interval: yearly },
      { items: [item({ publishedAt: '2023-06-29' })] },
      'due',
      'interval-passed',
    ],
    [
      'an interval, the date only in the address',
      { interval: yearly },
      { items: [item({ publishedAt: '2020-01-01', publishedBasis: 'address' })] },
      'kept',
      'item-undated',
    ],
    [
      'an interval that ran out, but an undated item may be the update',
      { interval: yearly },
      { items: [item({ publishedAt: '2022-01-01' }), item({ publishedAt: undefined, publishedBasis: 'unknown' })] },
      'kept',
      'item-undated',
    ],
    [
      'an interval that ran out, and the undated item is older by its address',
      { interval: yearly },
      {
        items: [item({ publishedAt: '2022-01-01' }), item({ publishedAt: '2021-01-01', publishedBasis: 'address' })],
      },
      'due',
      'interval-passed',
    ],
    ['an interval without a first day, never an item', { interval: yearly }, {}, 'open', 'none-looked-for'],
    [
      'an interval whose first run is not over',
      { interval: { ...yearly, since: '2023-06-30' } },
      {},
      'open',
      'none-looked-for',
    ],
    [
      'an interval whose first run is over',
      { interval: { ...yearly, since: '2023-06-29' } },
      {},
      'lapsed',
      'deadline-passed',
    ],
  ])('%s', (_case, over, evidence, state, rule) => {
    const derived = derive(over, evidence);
    expect([derived.state, derived.trace.rule]).toEqual([state, rule]);
  });

  test('the trace names the last item, the day it fell due and the authority', () =>
    expect(
      derive(
        { interval: yearly },
        {
          items: [
            item({ publishedAt: '2022-01-10', ref: '2022/b' }),
            item({ publishedAt: '2023-02-28 09:30', ref: '2023/c' }),
          ],
        },
      ).trace,
    ).toMatchObject({
      latest: { ref: '2023/c' },
      dueOn: '2024-02-28',
      authority: '示例规定第三条',
      computedOn: '2024-06-30',
    }));

  test('a lapse keeps the statement beside it, and says whether anybody looked', () => {
    const looked = { ...by('2022-01-31'), checked: { on: '2024-06-01', where: '局网站' } };
    expect(derive(looked, { statements: [statement] }).trace).toMatchObject({
      dueOn: '2022-01-31',
      authority: '条例第四十九条',
      statement,
      lookedOn: '2024-06-01',
    });
  });
});

describe('a deadline is judged whenever there is one', () => {
  const attested = (publishedAt: string) => item({ publishedAt, ref: `a/${publishedAt}` });
  const address = item({ publishedAt: '2024-01-05', publishedBasis: 'address' });
  const unknown = item({ publishedAt: undefined, publishedBasis: 'unknown' });
  test.each<[string, Evidence['items'], object]>([
    ['on its day', [attested('2022-01-31 23:59')], { verdict: 'met' }],
    ['the day after', [attested('2022-02-01 00:00')], { verdict: 'late', daysLate: 1 }],
    ['much later', [attested('2023-06-01')], { verdict: 'late', daysLate: 486 }],
    ['by the first of several', [attested('2023-06-01'), attested('2022-01-10')], { verdict: 'met' }],
    ['by an item whose date stands in its address', [address], { verdict: 'unjudged', item: address }],
    ['by an undated item', [unknown], { verdict: 'unjudged', item: unknown }],
    ['late, but an undated one may have been first', [attested('2023-06-01'), unknown], { verdict: 'unjudged' }],
    ['in time, whatever stands beside it', [unknown, attested('2022-01-10')], { verdict: 'met' }],
    ['in time by what has expired since', [{ ...attested('2022-01-10'), validity: 'expired' }], { verdict: 'met' }],
  ])('kept %s', (_case, items, punctuality) =>
    expect(derive(by('2022-01-31'), { items }).trace.punctuality).toMatchObject({
      dueOn: '2022-01-31',
      authority: '条例第四十九条',
      ...punctuality,
    }),
  );
  test('by the item of another promise that speaks of the same thing', () =>
    expect(derive(by('2022-01-31'), { sharedItems: [attested('2022-02-10')] }).trace.punctuality).toMatchObject({
      verdict: 'late',
      daysLate: 10,
    }));
  test('with nothing recorded there is nothing to be punctual', () =>
    expect(derive(by('2022-01-31')).trace.punctuality).toBeUndefined());
});
