import { expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { planOffices } from '#domain/ledger/plan-offices.ts';
import { aCommitment, aDisclosure, aSource, aTask, entry } from '../../support/factories.ts';

const [plan] = buildLedger(
  aSource({
    tasks: [
      entry('2024/03', aTask({ number: 3, lead: '综合科', responsible: ['法制科'] })),
      entry(
        '2024/01',
        aTask({ lead: '法制科', commitments: [aCommitment(), aCommitment({ id: 'c2', checkability: 'aim' })] }),
      ),
      entry('2024/02', aTask({ number: 2, lead: '综合科' })),
    ],
    disclosures: [entry('2024/a', aDisclosure({ keeps: ['2024/02#c1'] }))],
  }),
  asOfMoment('2024-07-01'),
).plans;

test('lead offices stand side by side as the notice names them, each with what it leads', () => {
  const rows = plan ? planOffices(plan) : [];
  expect(rows.map(({ office, commitments }) => [office.name, commitments.map(({ ref }) => ref)])).toEqual([
    ['法制科', ['2024/01#c1', '2024/01#c2']],
    ['综合科', ['2024/02#c1', '2024/03#c1']],
  ]);
  expect(rows.map(({ counts: { kept, open, uncounted } }) => ({ kept, open, uncounted }))).toEqual([
    { kept: 0, open: 1, uncounted: 1 },
    { kept: 1, open: 1, uncounted: 0 },
  ]);
});

test('what stands beside one another adds up to the plan', () => {
  const rows = plan ? planOffices(plan) : [];
  const sum = rows.reduce((total, { counts }) => total + Object.values(counts).reduce((a, b) => a + b), 0);
  expect(sum).toBe(plan?.tasks.flatMap(({ commitments }) => commitments).length);
});
