import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { comparePlans, planPairs, predecessorsOf, successorsOf } from '#domain/plan/compare-plans.ts';
import type { Task } from '#domain/task/task.ts';
import { aCommitment, aPlan, aSource, aTask, entry } from '../../support/factories.ts';

function plansWith(newer: Partial<Task>[], older: Partial<Task>[]) {
  const tasksOf = (year: string, tasks: Partial<Task>[]) =>
    tasks.map((task, index) => entry(`${year}/0${index + 1}`, aTask({ number: index + 1, ...task })));
  const source = aSource({
    plans: [entry('2024', aPlan()), entry('2023', aPlan())],
    tasks: [...tasksOf('2024', newer), ...tasksOf('2023', older)],
  });
  const { plans } = buildLedger(source, asOfMoment('2024-06-30'));
  const [now, before] = plans;
  if (!now || !before) throw new Error('two plans were given');
  return { now, before };
}
const fates = (newer: Partial<Task>[], older: Partial<Task>[]): string[] => {
  const { now, before } = plansWith(newer, older);
  return comparePlans(now, before).map(
    (each) => `${each.fate} ${each.newer?.ref ?? '-'} ${each.older.map(({ ref }) => ref).join(' ')}`,
  );
};
const carrying = (ref: string) => ({ commitments: [aCommitment({ continues: ref })] });

describe('which plans stand side by side', () => {
  const pairs = (recordedOn: Readonly<Record<string, string>>): string[] => {
    const plans = Object.entries(recordedOn).map(([year, on]) => entry(year, aPlan({ recordedOn: on })));
    const ledger = buildLedger(aSource({ plans, tasks: [] }), asOfMoment('2026-06-30'));
    return planPairs(ledger.plans).map(({ older, newer }) => `${older.year}-${newer.year}`);
  };
  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['one alone', { '2024': '2024-01-20' }, []],
    [
      'each beside the one before it',
      { '2022': '2022-01-20', '2023': '2023-01-20', '2024': '2024-01-20' },
      ['2023-2024', '2022-2023'],
    ],
    [
      'two that stood side by side until one between them came',
      { '2022': '2022-01-20', '2023': '2025-01-20', '2024': '2024-01-20' },
      ['2023-2024', '2022-2024', '2022-2023'],
    ],
    ['an older one that came last', { '2022': '2025-01-20', '2023': '2023-01-20' }, ['2022-2023']],
  ])('%s', (_, plans, told) => expect(pairs(plans)).toEqual(told));
});

describe('a plan beside the one before it', () => {
  test.each<[string, Partial<Task>[], Partial<Task>[], string[]]>([
    ['word for word the same', [{}], [{}], ['continued 2024/01 2023/01']],
    ['the same title, another requirement', [{}], [{ requirement: '公开计划。' }], ['reworded 2024/01 2023/01']],
    [
      'another title, and a promise that carries on',
      [{ title: '新', ...carrying('2023/01#c1') }],
      [{}],
      ['reworded 2024/01 2023/01'],
    ],
    ['nothing in common', [{ title: '新' }], [{}], ['added 2024/01 ', 'unlisted - 2023/01']],
    [
      'one that carries two on',
      [
        {
          title: '新',
          commitments: [aCommitment({ continues: '2023/01#c1' }), aCommitment({ id: 'c2', continues: '2023/02#c1' })],
        },
      ],
      [{ title: '甲' }, { title: '乙' }],
      ['reworded 2024/01 2023/01 2023/02'],
    ],
  ])('%s', (_, newer, older, told) => expect(fates(newer, older)).toEqual(told));
  test('each task of both stands in it once', () => {
    const { now, before } = plansWith([{ title: '甲' }, { title: '乙' }], [{ title: '乙' }, { title: '丙' }]);
    const compared = comparePlans(now, before);
    expect(
      compared
        .flatMap(({ newer, older }) => [newer?.ref, ...older.map(({ ref }) => ref)])
        .filter(Boolean)
        .sort(),
    ).toEqual(['2023/01', '2023/02', '2024/01', '2024/02']);
  });
  test('it reads the same from both ends', () => {
    const { now, before } = plansWith([{ title: '新', ...carrying('2023/02#c1') }], [{ title: '甲' }, { title: '乙' }]);
    for (const task of now.tasks)
      for (const each of before.tasks)
        expect(predecessorsOf(task, before).includes(each)).toBe(successorsOf(each, now).includes(task));
  });
});
