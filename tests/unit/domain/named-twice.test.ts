import { describe, expect, test } from 'vitest';
import { applyRules } from '#domain/check/rules.ts';
import type { LedgerSource } from '#domain/ledger/ledger.ts';
import { aCheckSource, aDisclosure, aTask, entry } from '../../support/factories.ts';

const findings = (over: Partial<LedgerSource>) =>
  applyRules(aCheckSource(over)).map(({ path, ...rest }) => ({ ...rest, path: path.join('.') }));
const disclosure = (over: Parameters<typeof aDisclosure>[0]) => ({
  disclosures: [entry('2024/a', aDisclosure(over))],
});
const task = (over: Parameters<typeof aTask>[0]) => ({ tasks: [entry('2024/01', aTask(over))] });

describe('what is named twice', () => {
  const ref = '2024/01#c1';
  test.each<[string, Partial<LedgerSource>, string]>([
    ['a promise', disclosure({ keeps: [ref, ref] }), 'keeps.1'],
    ['an office of a task', task({ responsible: ['法制科', '法制科'] }), 'responsible.1'],
    [
      'a theme, though not one after the other',
      disclosure({ themes: ['检查计划', '年度报告', '检查计划'] }),
      'themes.2',
    ],
    [
      'a file, under two titles',
      disclosure({ files: ['甲', '乙'].map((title) => ({ path: 'files/2024/a.pdf', title })) }),
      'files.1.path',
    ],
  ])('in one list is a warning at the second: %s', (_case, content, path) =>
    expect(findings(content).filter(({ message }) => message.includes('两次'))).toMatchObject([
      { severity: 'warning', path },
    ]),
  );
  test('as kept and as merely related is a warning', () =>
    expect(findings(disclosure({ keeps: [ref], relatesTo: [{ to: ref, reason: '又' }] }))).toMatchObject([
      { severity: 'warning', path: 'relatesTo.0.to' },
    ]));
  test('in two lists of different meaning is right', () =>
    expect(findings(disclosure({ keeps: [ref], relatesTo: [{ to: '2024/01', reason: '同一项任务' }] }))).toEqual([]));
});
