import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveState } from '#domain/commitment/derive-state.ts';
import { turnsOf, type EvidenceSpans } from '#domain/commitment/turns.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { addDays } from '#domain/date/calendar-date.ts';
import { aCommitment, aKeepingItem } from '../../support/factories.ts';

const NOTHING: EvidenceSpans = { items: [], sharedItems: [], statements: [] };
const on = asOfMoment('2024-12-31');
const told = (turns: ReturnType<typeof turnsOf>): string[] =>
  turns.map((turn) => `${turn.on} ${turn.from} → ${turn.to}`);

describe('a state turns', () => {
  test('not on the day the promise was recorded', () =>
    expect(turnsOf(aCommitment(), NOTHING, '2024-01-20', on)).toEqual([]));
  test('when something is recorded that keeps the promise, and back when it is withdrawn', () => {
    const items = [{ item: aKeepingItem(), from: '2024-03-21', until: '2024-05-01' }];
    expect(told(turnsOf(aCommitment(), { ...NOTHING, items }, '2024-01-20', on))).toEqual([
      '2024-03-21 open → kept',
      '2024-05-01 kept → open',
    ]);
  });
  test('on the day after a deadline, and again when it is kept late', () => {
    const commitment = aCommitment({ deadline: { on: '2024-03-31', authority: '条例第五十条' } });
    const items = [{ item: aKeepingItem({ publishedAt: '2024-04-20' }), from: '2024-04-21' }];
    expect(told(turnsOf(commitment, { ...NOTHING, items }, '2024-01-20', on))).toEqual([
      '2024-04-01 open → lapsed',
      '2024-04-21 lapsed → kept',
    ]);
  });
  test('when an interval runs out since the last item', () => {
    const commitment = aCommitment({ interval: { months: 6, authority: '办法第三条' } });
    const items = [{ item: aKeepingItem({ publishedAt: '2024-03-20' }), from: '2024-03-21' }];
    expect(told(turnsOf(commitment, { ...NOTHING, items }, '2024-01-20', on))).toEqual([
      '2024-03-21 open → kept',
      '2024-09-21 kept → due',
    ]);
  });
  test('not for a deadline that had passed before the promise was recorded, nor for one still ahead', () => {
    const past = aCommitment({ deadline: { on: '2023-12-31', authority: '条例第五十条' } });
    const ahead = aCommitment({ deadline: { on: '2024-12-31', authority: '条例第五十条' } });
    expect(turnsOf(past, NOTHING, '2024-01-20', on)).toEqual([]);
    expect(turnsOf(ahead, NOTHING, '2024-01-20', on)).toEqual([]);
  });
  test('says why, by the day on which it turned', () => {
    const items = [{ item: aKeepingItem(), from: '2024-03-21' }];
    const [turn] = turnsOf(aCommitment(), { ...NOTHING, items }, '2024-01-20', on);
    expect(turn?.trace).toMatchObject({ rule: 'item-recorded', computedOn: '2024-03-21' });
  });
});

const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2023-06-01', days));
const span = fc.tuple(day, fc.option(day, { nil: undefined }), day).map(([from, until, published]) => ({
  item: aKeepingItem({ publishedAt: published }),
  from,
  ...(until !== undefined && until > from && { until }),
}));

test('whatever happens, the turns lead one to the next, from the first state to that of the last day', () => {
  fc.assert(
    fc.property(
      fc.array(span, { maxLength: 5 }),
      fc.option(day, { nil: undefined }),
      fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
      (items, deadline, months) => {
        const commitment = aCommitment({
          ...(deadline !== undefined && { deadline: { on: deadline, authority: '某条' } }),
          ...(months !== undefined && { interval: { months, authority: '某条' } }),
        });
        const stateOn = (at: string): string =>
          deriveState(
            commitment,
            {
              items: items
                .filter((each) => each.from <= at && !('until' in each && each.until <= at))
                .map(({ item }) => item),
              statements: [],
            },
            asOfMoment(at),
          ).state;
        const turns = turnsOf(commitment, { ...NOTHING, items }, '2024-01-20', on);
        const states = [stateOn('2024-01-20'), ...turns.map(({ to }) => to)];
        expect(turns.map(({ from }) => from)).toEqual(states.slice(0, -1));
        expect(states.at(-1)).toBe(stateOn(on.on));
        for (const turn of turns) expect(stateOn(turn.on)).toBe(turn.to);
      },
    ),
  );
});
