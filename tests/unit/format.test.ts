import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { Mention } from '#domain/mention/mention.ts';
import { COMMITMENT_STATES } from '#domain/commitment/vocabulary.ts';
import { LEGAL_BASES } from '#domain/legal-basis.ts';
import { annotation } from '#format/annotation.ts';
import { faultLine, faultSummary } from '#format/fault.ts';
import { fileAddress } from '#format/file-address.ts';
import { LEGAL_BASIS_LABELS } from '#format/legal-basis.ts';
import { mentionWords } from '#format/mention.ts';
import { chineseNumeral, circledNumeral } from '#format/numerals.ts';
import { pubDate } from '#format/pub-date.ts';
import { stateReason } from '#format/state-reason.ts';
import { countsPhrase, STATE_METHOD } from '#format/state.ts';
import { explainSystemError } from '#format/system-error.ts';
import { aCommitment, aReference, aSource, aTask, entry } from '../support/factories.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [29, '二十九'],
  [55, '五十五'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [999, '九百九十九'],
])('%i is %s', (number, word) => expect(chineseNumeral(number)).toBe(word));
test.each([
  [1, '①'],
  [20, '⑳'],
  [21, '（21）'],
])('%i in a circle is %s', (number, word) => expect(circledNumeral(number)).toBe(word));
test('articles are cited as the law has them', () => {
  expect(LEGAL_BASIS_LABELS['20.15']).toBe('条例第二十条第（十五）项');
  expect(LEGAL_BASIS_LABELS['19']).toBe('条例第十九条');
  expect(
    LEGAL_BASES.map((basis) => LEGAL_BASIS_LABELS[basis]).filter((label) => /undefined|NaN|\d/.test(label)),
  ).toEqual([]);
});

describe('what a body names reads as', () => {
  const law = aReference({ title: '中华人民共和国行政复议法', shortTitle: '行政复议法' });
  const ledger = buildLedger(
    aSource({
      references: [
        entry('tiaoli-711', aReference()),
        entry('fuyi-fa', law),
        entry('banfa', aReference({ title: '某办法' })),
      ],
      tasks: [entry('2024/01', aTask({ commitments: [aCommitment({ quote: '公开'.repeat(20) })] }))],
      terms: [entry('liu-wen', { id: 'liu-wen', name: '六稳', says: '稳就业等' })],
    }),
    asOfMoment('2024-06-30'),
  );
  test.each<[Mention, string]>([
    [{ component: 'Article', no: '33', law: undefined }, '条例第三十三条'],
    [{ component: 'Article', no: '23.4', law: 'fuyi-fa' }, '行政复议法第二十三条第（四）项'],
    [{ component: 'Article', no: '102', law: 'banfa' }, '某办法第一百零二条'],
    [{ component: 'Term', word: '六稳' }, '六稳（稳就业等）'],
    [{ component: 'Promise', id: '2024/01#c1' }, `承诺①“${'公开'.repeat(14)}公…”`],
    [{ component: 'Promise', id: 'c1' }, `承诺①“${'公开'.repeat(14)}公…”`],
    [{ component: 'Promise', id: '2024/01#c9' }, ''],
  ])('%o', (mention, words) => expect(mentionWords(ledger, '2024/01')(mention)).toBe(words));
});

describe('PubDate', () => {
  test.each([
    ['2024-03-20 09:30', 'attested', '2024-03-20 09:30'],
    ['2024-03-20', 'attested', '2024-03-20 00:00'],
    ['2018-01-06', 'address', '2026-11-25 00:00'],
    [undefined, 'unknown', '2026-11-25 00:00'],
  ] as const)('%s, %s → %s', (publishedAt, publishedBasis, tag) =>
    expect(pubDate({ publishedAt, publishedBasis, recordedOn: '2026-11-25' })).toBe(tag),
  );
});

describe('states', () => {
  test('every state says how it is reached', () =>
    expect(COMMITMENT_STATES.filter((state) => STATE_METHOD[state].length < 10)).toEqual([]));
  test('a reason names the rule’s facts', () => {
    expect(
      stateReason({
        rule: 'deadline-passed',
        dueOn: '2022-01-31',
        authority: '条例第四十九条',
        computedOn: '2026-11-25',
      }),
    ).toBe(
      '期限是2022-01-31（条例第四十九条），已经过了；这一条下面还没有登记文件；本站还没有专门找过。没有收录，不等于没有公开。',
    );
  });
  test('counts leave out what there is none of', () =>
    expect(countsPhrase({ kept: 1, stated: 0, lapsed: 2, due: 0, open: 3, uncounted: 0 })).toBe(
      '已有公开1条；法定期限已过，本站未收录2条；本站尚未收录3条',
    ));
});

test('a file’s address is encoded part by part', () =>
  expect(fileAddress('files/2024/进度50%#2.pdf')).toBe('/files/2024/%E8%BF%9B%E5%BA%A650%25%232.pdf'));

describe('faults', () => {
  const fault = {
    severity: 'error',
    file: 'content/a.md',
    line: 6,
    field: 'publishedAt',
    found: '2024-02-30',
    message: '没有这一天',
    label: '公开日期',
  } as const;
  test('are one line with file, line, field, what was found and what would be right', () =>
    expect(faultLine(fault)).toBe('错误 content/a.md 第6行 公开日期 publishedAt：写的是“2024-02-30”。没有这一天。'));
  test('are shown beside the line of a proposal', () =>
    expect(annotation({ ...fault, message: '一\n二:三' })).toBe(
      '::error file=content/a.md,line=6::公开日期 publishedAt：写的是“2024-02-30”。一%0A二:三。',
    ));
  test('are summed up', () =>
    expect(faultSummary([fault, { ...fault, severity: 'warning' }], 12)).toBe(
      '检查了12个条目，有1处错误，另有1处提醒。改好错误才能发布。',
    ));
});

test.each([
  ['ENOSPC', '磁盘满了'],
  ['EROFS', '只读'],
  ['EACCES', '权限'],
])('%s says what to do, and that the old site stands', (code, said) => {
  const words = explainSystemError(Object.assign(new Error('x'), { code }), '/srv/dist');
  expect(words).toContain(said);
  expect(words).toContain('原来的网站没有改动');
});

test.each([
  ['Build failed with 1 error:\n[plugin] Error: ENOSPC: no space left on device, write', '磁盘满了'],
  ['Pagefind: No space left on device (os error 28)', '磁盘满了'],
  ['Error: EROFS: read-only file system, mkdir', '只读'],
])('what a tool wraps is still told: %s', (message, said) =>
  expect(explainSystemError(new Error(message), '/srv/dist')).toContain(said),
);

test('what a tool names as the cause of its own error is told', () => {
  const cause = Object.assign(new Error('x'), { code: 'ENOSPC' });
  const words = explainSystemError(new Error('UnknownFilesystemError', { cause }), '/srv/dist');
  expect(words).toContain('磁盘满了');
  expect(words).not.toContain('UnknownFilesystemError');
});
