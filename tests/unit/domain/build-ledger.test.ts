import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { Statement } from '#domain/statement/statement.ts';
import { aCommitment, aDisclosure, aReference, aSource, aStatement, aTask, entry } from '../../support/factories.ts';

const asOf = asOfMoment('2024-06-30');
const keeping = { keeps: ['2024/01#c1'] };

describe('buildLedger', () => {
  test('ties a disclosure to the commitment it keeps, both ways', () => {
    const ledger = buildLedger(aSource({ disclosures: [entry('2024/a', aDisclosure(keeping))] }), asOf);
    const commitment = ledger.commitmentsByRef.get('2024/01#c1');
    expect(commitment?.state).toBe('kept');
    expect(commitment?.keptBy.map(({ ref }) => ref)).toEqual(['2024/a']);
    expect(ledger.disclosuresByRef.get('2024/a')?.keeps.map(({ ref }) => ref)).toEqual(['2024/01#c1']);
    expect(ledger.plans[0]?.counts).toMatchObject({ kept: 1, open: 0 });
  });

  test('what bears on a commitment is shown and never counted', () => {
    const related = aDisclosure({
      relatesTo: [
        { to: '2024/01#c1', reason: '往年的例子' },
        { to: '2024/01', reason: '同一项工作' },
      ],
    });
    const [task] = buildLedger(aSource({ disclosures: [entry('2020/a', related)] }), asOf).tasks;
    expect(task?.commitments[0]).toMatchObject({ state: 'open', related: [{ reason: '往年的例子' }] });
    expect(task?.related).toMatchObject([{ reason: '同一项工作' }]);
  });

  test('a scheduled disclosure is nowhere, and nothing points to it', () => {
    const scheduled = aDisclosure({ ...keeping, publishedAt: '2024-07-01', supersedes: ['2024/old'] });
    const ledger = buildLedger(
      aSource({ disclosures: [entry('2024/new', scheduled), entry('2024/old', aDisclosure())] }),
      asOf,
    );
    expect(ledger.disclosures.map(({ ref }) => ref)).toEqual(['2024/old']);
    expect(ledger.disclosuresByRef.get('2024/old')?.supersededBy).toEqual([]);
    expect(ledger.commitmentsByRef.get('2024/01#c1')?.state).toBe('open');
  });

  test('a withdrawn disclosure stays as a tombstone and counts nowhere', () => {
    const withdrawn = aDisclosure({
      ...keeping,
      themes: ['检查计划'],
      withdrawn: { on: '2024-05-01', reason: '决定被撤销' },
    });
    const ledger = buildLedger(aSource({ disclosures: [entry('2024/a', withdrawn)] }), asOf);
    expect(ledger.disclosuresByRef.get('2024/a')).toMatchObject({ publication: 'withdrawn', keeps: [] });
    expect(ledger.commitmentsByRef.get('2024/01#c1')?.state).toBe('open');
    expect(ledger.themes[0]?.disclosures).toEqual([]);
  });

  test('a withdrawal still to come leaves the item as it is', () => {
    const ledger = buildLedger(
      aSource({ disclosures: [entry('2024/a', aDisclosure({ withdrawn: { on: '2024-07-01', reason: '到期' } }))] }),
      asOf,
    );
    expect(ledger.disclosures[0]?.publication).toBe('published');
  });

  test('the newest recorded comes first, and the order is total', () => {
    const disclosures = [
      entry('2024/b', aDisclosure({ recordedOn: '2024-04-01', publishedAt: '2024-01-01' })),
      entry('2024/c', aDisclosure({ recordedOn: '2024-05-01', publishedAt: '2020-01-01' })),
      entry('2024/a', aDisclosure({ recordedOn: '2024-04-01', publishedAt: '2024-01-01' })),
    ];
    const refs = (source: typeof disclosures): string[] =>
      buildLedger(aSource({ disclosures: source }), asOf).disclosures.map(({ ref }) => ref);
    expect(refs(disclosures)).toEqual(['2024/c', '2024/a', '2024/b']);
    expect(refs([...disclosures].reverse())).toEqual(refs(disclosures));
  });

  test('plans stand newest first, tasks by number', () => {
    const source = aSource();
    const plan = source.plans[0]?.data;
    if (!plan) throw new Error('no plan');
    const ledger = buildLedger(
      {
        ...source,
        plans: [entry('2023', plan), entry('2024', plan)],
        tasks: [
          entry('2023/01', aTask()),
          entry('2024/10', aTask({ number: 10 })),
          entry('2024/02', aTask({ number: 2 })),
        ],
      },
      asOf,
    );
    expect(ledger.tasks.map(({ ref }) => ref)).toEqual(['2024/02', '2024/10', '2023/01']);
    expect(ledger.plans.map(({ tasks }) => tasks.length)).toEqual([2, 1]);
  });

  test('references know what they rest on and what carries them out', () => {
    const references = [
      entry('shi', aReference({ level: 'city', basedOn: ['guo'] })),
      entry('guo', aReference({ level: 'national' })),
    ];
    const ledger = buildLedger(
      aSource({ references, tasks: [entry('2024/01', aTask({ references: ['shi'] }))] }),
      asOf,
    );
    expect(ledger.references.map(({ id }) => id)).toEqual(['guo', 'shi']);
    expect(ledger.references[0]?.basisOf.map(({ id }) => id)).toEqual(['shi']);
    expect(ledger.references[1]?.tasks.map(({ ref }) => ref)).toEqual(['2024/01']);
  });

  test('a dangling name is a fault of the program', () => {
    expect(() => buildLedger(aSource({ tasks: [entry('2024/01', aTask({ lead: '综合处' }))] }), asOf)).toThrow(
      '综合处',
    );
  });
});

describe('statements', () => {
  const task = aTask({ commitments: [aCommitment({ checkability: 'statement' })] });
  const commitmentWith = (...statements: Statement[]) =>
    buildLedger(
      aSource({
        tasks: [entry('2024/01', task)],
        statements: statements.map((each, index) => entry(`2024/s${index}`, each)),
      }),
      asOf,
    ).commitmentsByRef.get('2024/01#c1');
  const withdrawn = { on: '2024-06-01', reason: '错' };

  test('count for the commitments they speak of', () => expect(commitmentWith(aStatement())?.state).toBe('stated'));
  test('one that was withdrawn counts for nothing, and stays as a tombstone', () =>
    expect(commitmentWith(aStatement({ withdrawn }))).toMatchObject({
      state: 'open',
      statements: [{ isWithdrawn: true }],
    }));
  test('one to be withdrawn later still counts', () =>
    expect(commitmentWith(aStatement({ withdrawn: { ...withdrawn, on: '2024-07-01' } }))?.state).toBe('stated'));
  test('one dated in the future is not there yet', () =>
    expect(commitmentWith(aStatement({ statedOn: '2024-07-01' }))?.statements).toEqual([]));
});

test('in a preview what is scheduled is listed, and counts for nothing', () => {
  const source = aSource({ disclosures: [entry('2024/a', aDisclosure({ ...keeping, publishedAt: '2024-07-01' }))] });
  const preview = buildLedger(source, asOf, { withScheduled: true });
  expect(preview.disclosures.map(({ publication }) => publication)).toEqual(['scheduled']);
  expect(preview.commitmentsByRef.get('2024/01#c1')?.state).toBe('open');
  expect(buildLedger(source, asOf).disclosures).toEqual([]);
});
