import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { figureOf } from '#open-data/figure.ts';
import { aCommitment, aSource, aTask, entry } from '../../support/factories.ts';

const site = { name: '示例台账', bureau: '示例局', sample: true, base: '/gk/', origin: 'https://www.example.com' };
const commitments = [aCommitment(), aCommitment({ id: 'c2', quote: '做好更新发布', checkability: 'aim' })];
const ledger = buildLedger(aSource({ tasks: [entry('2024/01', aTask({ commitments }))] }), asOfMoment('2024-06-30'));
const [plan] = ledger.plans;

describe('the plan as a picture to print', () => {
  const svg = plan ? figureOf(plan, { site, ledger }) : '';
  test('has a mark for each promise and each line of its legend', () =>
    expect(svg.match(/<g transform/g)).toHaveLength(commitments.length + 2));
  test.each([
    '示例表',
    '本站尚未收录：1条',
    '只是目标：1条',
    '数据到2024-06-30',
    '没有收录，不等于没有公开',
    'https://www.example.com/gk/tasks/2024/',
  ])('says %s', (words) => expect(svg).toContain(words));
});
