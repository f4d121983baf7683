import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { timelineOf } from '#domain/timeline/timeline.ts';
import { listFilesOf } from '#open-data/list-files.ts';
import { aDisclosure, aPlan, aSource, aTask, entry } from '../../support/factories.ts';

const older = aTask({ title: '做好检查计划公开。' });
const tasks = [
  entry('2023/01', older),
  entry('2023/02', aTask({ number: 2, title: '做好回应。' })),
  entry('2024/01', aTask({ lead: '综合科', responsible: ['综合科', '法制科'] })),
  entry('2024/02', aTask({ number: 2, title: '做好解读。' })),
];
const plans = [entry('2023', aPlan()), entry('2024', aPlan())];
const disclosures = [entry('2024/a', aDisclosure({ redirectFrom: ['2021/a'] }))];
const ledger = buildLedger(aSource({ plans, tasks, disclosures }), asOfMoment('2024-06-30'));
const site = { name: '示例台账', bureau: '示例局', sample: true, base: '/' };
const source = {
  ledger,
  events: timelineOf(ledger),
  site,
  attachments: new Map(),
  authored: new Map(),
  bodies: new Map(),
  fingerprints: new Map(),
  told: new Map(),
};
const files = new Map([...listFilesOf(source)].map(({ path, content }) => [path, String(content)]));
const rowsOf = (path: string): Record<string, string>[] =>
  parse(files.get(path) ?? '', { bom: true, columns: true, record_delimiter: '\r\n' });

describe('a list that a page shows, taken away as it stands', () => {
  test('of an office that leads a task and is among its responsible offices: each promise once', () => {
    const ids = rowsOf('data/offices/zonghe.csv').map(({ 编号 }) => 编号);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('of two plans side by side: what became of each task, in the order of the page', () =>
    expect(rowsOf('data/compare/2023-2024.csv').map((row) => [row.前后, row.前一年的任务, row.后一年的任务])).toEqual([
      ['延续', '2023/01', '2024/01'],
      ['新增', '', '2024/02'],
      ['不再列出', '2023/02', ''],
    ]));
  test('of a year from which the last item moved away: the heads alone', () =>
    expect([files.get('data/disclosures/2021.csv')?.split('\r\n').length, rowsOf('data/disclosures/2021.csv')]).toEqual(
      [2, []],
    ));
  test('of a month: what happened in it, and nothing else', () => {
    const months = [...files.keys()].filter((path) => path.startsWith('data/changes/'));
    expect(months.length).toBeGreaterThan(0);
    for (const path of months)
      for (const { 日期 = '' } of rowsOf(path)) expect(path).toBe(`data/changes/${日期.slice(0, 7)}.csv`);
  });
});
