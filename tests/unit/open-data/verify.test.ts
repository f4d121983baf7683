import { describe, expect, test } from 'vitest';
import { compareReleases, sequencePhrase, type KeptRelease } from '#open-data/verify/compare-releases.ts';
import { holdFiles } from '#open-data/verify/hold-files.ts';
import { readManifest } from '#open-data/verify/read-manifest.ts';
import { readTwin, type Twin } from '#open-data/verify/read-twin.ts';
import { undeclaredEdits } from '#open-data/verify/undeclared-edits.ts';

const SHA = ['a', 'b'].map((sign) => sign.repeat(64)) as [string, string];
const file = (path: string, sha256 = SHA[0]) => ({ path, size: 10, sha256 });
const aTwin = (over: Partial<Twin> = {}): Twin => ({
  table: 'disclosures',
  entry: { id: '2024/a' },
  facts: { title: '检查计划', publishedAt: '2024-03-20' },
  text: '正文',
  dropped: [],
  changes: [],
  formerly: [],
  ...over,
});
const factsOf = (over: Record<string, unknown>): Partial<Twin> => ({ facts: { ...aTwin().facts, ...over } });
const aPromise = (over: Record<string, unknown> = {}) => ({
  id: 'c1',
  quote: '公开检查计划',
  criterion: '有一份。',
  ...over,
});
const aTask = (over: Partial<Twin> = {}, promises = [aPromise()]): Twin =>
  aTwin({
    table: 'tasks',
    entry: { id: '2024/01' },
    facts: { title: '做好公开。', commitments: promises },
    text: undefined,
    ...over,
  });
const BETWEEN = { was: '2024-06-01', is: '2024-06-30', names: new Map([['综合处', '综合科']]) };

describe('a kept release', () => {
  test.each([
    ['a file that was changed', [file('a.html', SHA[1])], ['改动过 a.html：清单上是10字节，现在一样长，内容不同']],
    ['a file that is gone', [], ['缺少 a.html']],
    ['a file that came', [file('a.html'), file('b.html')], ['多出 b.html，清单上没有']],
    ['nothing at all', [file('a.html'), file('integrity/manifest.json')], []],
  ])('is held against its list: %s', (_, found, said) =>
    expect(holdFiles({ files: [file('a.html')] }, found)).toEqual(said),
  );
  test.each(['', '{', '{"format":"gongkai-manifest/2"}', '[]'])('is none by what lies there: %s', (text) =>
    expect(readManifest(text)).toBeUndefined(),
  );
});

describe('between two releases', () => {
  test.each<[string, Partial<Twin>, string[]]>([
    ['a title', factsOf({ title: '检查安排' }), ['没有写更改记录就改了：标题原来是“检查计划”，现在是“检查安排”']],
    [
      'a fact that was not there',
      factsOf({ formedOn: '2024-03-05' }),
      ['没有写更改记录就改了：形成日期原来没有，现在是“2024-03-05”'],
    ],
    ['the text', { text: '别的' }, ['没有写更改记录就改了：正文原来是“正文”，现在是“别的”']],
    ['one that was withdrawn', { facts: null, text: null }, []],
    [
      'a title, owned up to',
      { ...factsOf({ title: '检查安排' }), changes: [{ on: '2024-06-20', kind: 'typo', note: '改字' }] },
      [],
    ],
    [
      'a title, where another place is owned up to',
      {
        ...factsOf({ title: '检查安排' }),
        text: '改了',
        changes: [{ on: '2024-06-20', kind: 'correction', note: '改字', of: ['body'] }],
      },
      ['没有写更改记录就改了：标题原来是“检查计划”，现在是“检查安排”'],
    ],
  ])('%s that changed', (_, over, said) => expect(undeclaredEdits(aTwin(), aTwin(over), BETWEEN)).toEqual(said));
  test('a record of changes that lost an entry is told', () => {
    const was = aTwin({ changes: [{ on: '2024-05-01', kind: 'typo', note: '改过一个字' }] });
    expect(undeclaredEdits(was, aTwin(), BETWEEN)).toEqual(['更改记录少了一条：改过一个字']);
  });
  test.each<[string, Twin, RegExp | undefined]>([
    ['a quote', aTask({}, [aPromise({ quote: '公开计划' })]), /承诺①.*的原文原来是/],
    ['how it is checked', aTask({}, [aPromise({ criterion: '有三份。' })]), /承诺①.*的怎样算做到原来是/],
    [
      'its deadline',
      aTask({}, [aPromise({ deadline: { on: '2024-12-31', authority: '通知' } })]),
      /承诺①.*的期限原来没有/,
    ],
    ['a promise that is gone', aTask({}, []), /承诺/],
    ['a promise that came', aTask({}, [aPromise(), aPromise({ id: 'c2', quote: '更新' })]), /承诺②/],
    [
      'a promise that was dropped with a tombstone',
      aTask({ dropped: [{ id: 'c1', quote: '公开检查计划', on: '2024-06-20', reason: '并入别的' }] }, []),
      undefined,
    ],
  ])('%s of a task', (_, is, said) => {
    const told = undeclaredEdits(aTask(), is, BETWEEN);
    expect(told).toHaveLength(said ? 1 : 0);
    if (said) expect(told[0]).toMatch(said);
  });
  test.each<[Twin['table'], Record<string, unknown>, Record<string, unknown>, RegExp]>([
    ['plans', { documentNumber: '1号' }, { documentNumber: '2号' }, /^没有写更改记录就改了：发文字号/],
    ['statements', { done: '做了' }, { done: '没有做' }, /^没有写更改记录就改了：做了什么/],
    ['withholdings', { reason: '案卷' }, { reason: '秘密' }, /^没有写更改记录就改了：/],
    ['offices', { name: '综合科' }, { name: '综合处' }, /^改过，这一类条目没有更改记录：部门名称/],
    ['references', { note: '甲' }, { note: '乙' }, /^改过，这一类条目没有更改记录：说明/],
    ['themes', { description: '甲' }, { description: '乙' }, /^改过，这一类条目没有更改记录：/],
    ['pages', { title: '关于' }, { title: '关于本站' }, /^改过，这一类条目没有更改记录：标题/],
    ['removals', { reason: '甲' }, { reason: '乙' }, /^改过，这一类条目没有更改记录：/],
  ])('an edit of %s is told', (table, was, is, said) =>
    expect(undeclaredEdits(aTwin({ table, facts: was }), aTwin({ table, facts: is }), BETWEEN)).toEqual([
      expect.stringMatching(said),
    ]),
  );
  test('an office under a new name is the same one to whatever names it', () => {
    const [was, is] = ['综合处', '综合科'].map((lead) => aTask({ facts: { lead } }));
    expect(was && is && undeclaredEdits(was, is, BETWEEN)).toEqual([]);
  });
  test('what is no twin is passed over', () => expect(readTwin('{"a":1}')).toBeUndefined());

  const release = (files: ReturnType<typeof file>[], over: Partial<KeptRelease['manifest']> = {}): KeptRelease => ({
    manifest: {
      format: 'gongkai-manifest/1',
      bureau: '示例局',
      commit: null,
      asOf: '2024-06-30',
      previous: null,
      files,
      ...over,
    },
    fingerprint: SHA[0],
    twinAt: () => undefined,
  });
  test('an address that vanished is named, a script of the program is not', () =>
    expect(
      compareReleases(release([]), release([file('tasks/2024/01/index.html'), file('_astro/x.js')])).faults,
    ).toEqual(['网址没有了 /tasks/2024/01/']));
  const twinned = (twin: Twin, sha256: string, path = 'disclosures/2024/a/index.json'): KeptRelease => ({
    ...release([file(path, sha256)]),
    twinAt: () => twin,
  });
  test('an item under another address is held against what it was', () => {
    const moved = twinned(
      aTwin({ ...factsOf({ title: '别的' }), formerly: ['2024/a'] }),
      SHA[1],
      'disclosures/2024/b/index.json',
    );
    expect(compareReleases(moved, twinned(aTwin(), SHA[0])).faults).toEqual([
      expect.stringMatching(/^\/disclosures\/2024\/b\/ 没有写更改记录就改了：标题/),
    ]);
  });
  test('what keeps no record of changes is told, and is no fault', () => {
    const [is, was] = ['甲', '乙'].map((note) => aTwin({ table: 'references', facts: { note } })) as [Twin, Twin];
    const { faults, notes } = compareReleases(twinned(is, SHA[1]), twinned(was, SHA[0]));
    expect([faults.length, notes.length]).toEqual([0, 1]);
  });
  test('those of two bureaus are not compared', () =>
    expect(compareReleases(release([], { bureau: '别的局' }), release([])).faults).toHaveLength(1));
  test.each<[string, Partial<KeptRelease['manifest']>, RegExp]>([
    ['follows', { previous: SHA[0] }, /接着的就是旧的这一版/],
    ['follows another', { previous: SHA[1] }, /接着的不是旧的这一版/],
    ['says nothing of it', {}, /没有写明/],
  ])('it is said how one follows the other: %s', (_, over, said) =>
    expect(sequencePhrase({ ...release([], over), fingerprint: SHA[1] }, release([]))).toMatch(said),
  );
});
