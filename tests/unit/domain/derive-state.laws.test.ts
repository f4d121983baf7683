import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveState, type Evidence } from '#domain/commitment/derive-state.ts';
import { COMMITMENT_STATES } from '#domain/commitment/vocabulary.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { addDays } from '#domain/date/calendar-date.ts';
import { PUBLICATION_BASES, VALIDITIES } from '#domain/disclosure/vocabulary.ts';
import { stateReason } from '#format/state-reason.ts';
import { aCommitment, aKeepingItem } from '../../support/factories.ts';

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days));
const item = fc
  .record({ day, publishedBasis: fc.constantFrom(...PUBLICATION_BASES), validity: fc.constantFrom(...VALIDITIES) })
  .map(({ day: on, publishedBasis, validity }) =>
    aKeepingItem({
      publishedBasis,
      validity,
      publishedAt: publishedBasis === 'unknown' ? undefined : on,
      ref: `r/${on}`,
    }),
  );
const items = fc.array(item, { maxLength: 4 });
const statement = day.map((statedOn) => ({ ref: `s/${statedOn}`, statedOn }));
const commitment = fc
  .record({
    checkability: fc.constantFrom('checkable', 'statement', 'aim'),
    deadline: fc.option(
      day.map((on) => ({ on, authority: '甲' })),
      { nil: undefined },
    ),
    interval: fc.option(
      fc.record({
        months: fc.integer({ min: 1, max: 36 }),
        authority: fc.constant('乙'),
        since: fc.option(day, { nil: undefined }),
      }),
      { nil: undefined },
    ),
  })
  .map(aCommitment);
const situation = fc.record({
  promise: commitment,
  evidence: fc.record({ items, sharedItems: items, statements: fc.array(statement, { maxLength: 2 }) }),
  clock: day,
});

const law = (
  says: string,
  holds: (given: { promise: ReturnType<typeof aCommitment>; evidence: Evidence; clock: string }) => boolean,
): void => test(says, () => fc.assert(fc.property(situation, holds), { numRuns: 2000 }));
const stateOf = (...[promise, evidence, clock]: [Parameters<typeof deriveState>[0], Evidence, string]) =>
  deriveState(promise, evidence, asOfMoment(clock));

law('every situation has one state, and a reason without a gap in it', ({ promise, evidence, clock }) => {
  const { state, trace } = stateOf(promise, evidence, clock);
  return (
    COMMITMENT_STATES.includes(state) && /。$/.test(stateReason(trace)) && !/undefined|（）/.test(stateReason(trace))
  );
});
law('a statement never hides a lapse, and never makes one', ({ promise, evidence, clock }) => {
  const without = stateOf(promise, { ...evidence, statements: [] }, clock).state;
  return (stateOf(promise, evidence, clock).state === 'lapsed') === (without === 'lapsed');
});
law('a lapse needs a day that has passed, its authority, and nothing recorded', ({ promise, evidence, clock }) => {
  const { state, trace } = stateOf(promise, evidence, clock);
  if (state !== 'lapsed') return true;
  const recorded = evidence.items.length + (evidence.sharedItems?.length ?? 0);
  return recorded === 0 && trace.dueOn !== undefined && trace.dueOn < clock && Boolean(trace.authority);
});
law('a deadline that passed with nothing recorded is always a lapse', ({ promise, clock }) => {
  const { deadline, checkability } = promise;
  if (!deadline || deadline.on >= clock || checkability === 'aim') return true;
  return stateOf(promise, { items: [], statements: [] }, clock).state === 'lapsed';
});
law('a date that is not attested calls nothing late and nothing due', ({ promise, evidence, clock }) => {
  const unsure = evidence.items.map((each) => ({ ...each, publishedBasis: 'address' as const }));
  const { state, trace } = stateOf(promise, { items: unsure, statements: [] }, clock);
  return trace.punctuality?.verdict !== 'late' && state !== 'due';
});
law('the order in which items come changes nothing', ({ promise, evidence, clock }) => {
  const turned = { ...evidence, items: [...evidence.items].reverse() };
  return stateOf(promise, evidence, clock).state === stateOf(promise, turned, clock).state;
});
law(
  'an aim is never counted',
  ({ promise, evidence, clock }) =>
    (stateOf(promise, evidence, clock).state === 'uncounted') === (promise.checkability === 'aim'),
);

test('no day turns a lapse back: what lapsed stays so until something is recorded', () =>
  fc.assert(
    fc.property(situation, fc.nat({ max: 400 }), ({ promise, evidence, clock }, later) => {
      const now = stateOf(promise, evidence, clock).state;
      expect(now === 'lapsed' ? stateOf(promise, evidence, addDays(clock, later)).state : now).toBe(now);
    }),
  ));
