import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { stateReason } from '#format/state-reason.ts';
import { stateHeading } from '#format/state.ts';
import { loadContent } from '#validation/load-content.ts';
import { foldersIn } from '../support/folders.ts';
import { tempFolder } from '../support/temp-folder.ts';

const DEADLINE = 'deadline: {on: 2024-01-31, authority: 示例规定第一条}';
const INTERVAL = 'interval: {months: 12, authority: 示例规定第二条}';
const ITEM = 'publishedAt: 2024-03-20';
const STATEMENT = `---
commitments: ["2024/01#c1"]
office: 综合科
statedOn: 2024-05-10
period: {from: 2024-01-01, to: 2024-04-30}
done: 正在编制。
recordedOn: 2024-05-11
---
`;

interface Situation {
  /** A line of the promise c1. */
  promise: string;
  /** A line of the promise c2. */
  second?: string;
  /** How the publication of the one item is known; nothing is recorded where it is absent. */
  published?: string;
  /** What the item keeps. */
  keeps?: string;
  hasStatement?: boolean;
}

/** The promises of a content folder, read and derived as a build of 2024-06-30 does it. */
function promisesIn({ promise, second = '', published, keeps = '2024/01#c1', hasStatement = false }: Situation) {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  const edit = (path: string, change: (text: string) => string): void =>
    writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
  edit('content/tasks/2024/01.mdx', (text) =>
    text
      .replace('cadence: yearly', `cadence: yearly\n    ${promise}`)
      .replace('cadence: on-change', `cadence: on-change\n    ${second}`),
  );
  const item = 'content/disclosures/2024/jiancha-jihua.md';
  if (published === undefined) rmSync(join(root, item));
  else
    edit(item, (text) =>
      text.replace(ITEM, published).replace('2024/01#c1', keeps).replace('formedOn: 2024-03-05\n', ''),
    );
  if (hasStatement) {
    mkdirSync(join(root, 'content/statements/2024'), { recursive: true });
    writeFileSync(join(root, 'content/statements/2024/shuoming.md'), STATEMENT);
  }
  const { checked, faults } = loadContent(foldersIn(root));
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [task] = buildLedger(checked, asOfMoment('2024-06-30')).tasks;
  return (task?.commitments ?? []).map(({ state, trace }) => ({
    state,
    heading: stateHeading(state, trace),
    reason: stateReason(trace),
  }));
}

describe('what a reader is told of', () => {
  test.each<[string, Situation, string, string, string[]]>([
    [
      'a deadline that passed with nothing recorded',
      { promise: DEADLINE },
      'lapsed',
      '法定期限已过，本站未收录',
      [
        '2024-01-31',
        '示例规定第一条',
        '期限是2024-01-31（示例规定第一条），已经过了；',
        '没有专门找过',
        '没有收录，不等于没有公开',
      ],
    ],
    [
      'a deadline met',
      { promise: DEADLINE, published: 'publishedAt: 2024-01-31 17:00' },
      'kept',
      '已有公开',
      ['示例规定第一条', '没有过期限'],
    ],
    [
      'an item after the deadline',
      { promise: DEADLINE, published: 'publishedAt: 2024-02-10' },
      'kept',
      '已有公开，比期限晚10天',
      ['2024-01-31', '示例规定第一条', '2024-02-10', '晚了10天'],
    ],
    [
      'an item dated only by its address',
      { promise: DEADLINE, published: 'publishedAt: 2024-02-10\npublishedBasis: address' },
      'kept',
      '已有公开，是否按期不判断',
      ['只从网址看出（2024-02-10）', '不判断'],
    ],
    [
      'an undated item',
      { promise: DEADLINE, published: 'publishedBasis: unknown' },
      'kept',
      '已有公开，是否按期不判断',
      ['没有见到公开日期', '不判断'],
    ],
    [
      'only a statement, the deadline passed',
      { promise: DEADLINE, hasStatement: true },
      'lapsed',
      '法定期限已过，本站未收录；已有落实说明',
      ['示例规定第一条', '2024-05-10作了落实说明', '没有收录，不等于没有公开'],
    ],
    [
      'an interval without a first day, never an item',
      { promise: INTERVAL },
      'open',
      '本站尚未收录',
      ['示例规定第二条', '没有写明从哪一天起算', '不判断'],
    ],
    [
      'an interval with its first day, never an item',
      { promise: 'interval: {months: 12, authority: 示例规定第二条, since: 2023-12-31}' },
      'open',
      '本站尚未收录',
      ['从2023-12-31起算', '期限是2024-12-31（示例规定第二条），还没有到'],
    ],
    [
      'an interval whose first run is over, never an item',
      { promise: 'interval: {months: 12, authority: 示例规定第二条, since: 2023-05-31}' },
      'lapsed',
      '法定期限已过，本站未收录',
      ['从2023-05-31起算', '期限是2024-05-31', '期限是2024-05-31（示例规定第二条），已经过了；'],
    ],
    [
      'an interval that ran out since the last item',
      { promise: INTERVAL, published: 'publishedAt: 2023-06-01' },
      'due',
      '待更新',
      ['示例规定第二条', '2024-06-01', '最近一件：关于公布2024年度检查计划的通知（2023-06-01）'],
    ],
    [
      'an interval that still runs',
      { promise: INTERVAL, published: 'publishedAt: 2024-03-20' },
      'kept',
      '已有公开',
      ['下次更新不晚于2025-03-20'],
    ],
    [
      'no deadline at all',
      { promise: 'continues: 2024/02#c1' },
      'open',
      '本站尚未收录',
      ['没有哪条规定给出日期，所以不说它过期'],
    ],
  ])('%s', (_case, situation, state, heading, said) => {
    const [promise] = promisesIn(situation);
    expect(promise).toMatchObject({ state, heading });
    for (const words of said) expect(promise?.reason).toContain(words);
  });
});

describe('two promises of one thing', () => {
  const shared = { promise: 'sharesDeadline: c2', second: DEADLINE };
  test('get one verdict while it is absent', () =>
    expect(promisesIn(shared).map(({ state }) => state)).toEqual(['lapsed', 'lapsed']));
  test.each(['2024/01#c1', '2024/01#c2'])('recorded for %s, it is absent for neither', (keeps) => {
    const promises = promisesIn({ ...shared, published: 'publishedAt: 2024-02-10', keeps });
    expect(promises.map(({ state }) => state).sort()).toEqual(['kept', 'open']);
    for (const { reason } of promises) expect(reason).toContain('晚了10天');
  });
});
