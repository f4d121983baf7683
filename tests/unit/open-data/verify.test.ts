import { describe, expect, test } from 'vitest';
import { compareReleases, sequencePhrase, type KeptRelease } from '#open-data/verify/compare-releases.ts';
import { holdFiles } from '#open-data/verify/hold-files.ts';
import { readManifest } from '#open-data/verify/read-manifest.ts';
import { readTwin, undeclaredEdits, type Twin } from '#open-data/verify/undeclared-edits.ts';

const SHA = ['a', 'b'].map((sign) => sign.repeat(64)) as [string, string];
const file = (path: string, sha256 = SHA[0]) => ({ path, size: 10, sha256 });
const aTwin = (over: Partial<Twin> = {}): Twin => ({
  table: 'disclosures',
  entry: { id: '2024/a', title: '检查计划', themes: ['检查'], publication: 'published' },
  text: '正文',
  commitments: [],
  dropped: [],
  changes: [],
  ...over,
});
const entryOf = (over: Record<string, unknown>): Partial<Twin> => ({ entry: { ...aTwin().entry, ...over } });
const aPromise = (over: Record<string, unknown> = {}) => ({
  id: '2024/01#c1',
  quote: '公开检查计划',
  criterion: '有一份。',
  ...over,
});
const aTask = (over: Partial<Twin> = {}): Twin =>
  aTwin({ table: 'tasks', entry: { id: '2024/01', title: '做好公开。' }, commitments: [aPromise()], ...over });

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
    ['a title', entryOf({ title: '检查安排' }), ['没有写更改记录就改了：标题']],
    ['the text', { text: '别的' }, ['没有写更改记录就改了：正文']],
    ['this site’s own sorting', entryOf({ themes: ['计划'] }), []],
    ['one that was withdrawn', { ...entryOf({ publication: 'withdrawn' }), text: null }, []],
    [
      'a title, owned up to',
      { ...entryOf({ title: '检查安排' }), changes: [{ on: '2024-04-01', kind: 'typo', note: '改字' }] },
      [],
    ],
  ])('%s that changed', (_, over, said) => expect(undeclaredEdits(aTwin(), aTwin(over))).toEqual(said));
  test.each<[string, Partial<Twin>, string[]]>([
    ['a quote', { commitments: [aPromise({ quote: '公开计划' })] }, ['没有写更改记录就改了：承诺c1的承诺原文']],
    ['a state, which is derived', { commitments: [aPromise({ state: 'kept' })] }, []],
    ['a promise that is gone', { commitments: [] }, ['没有写更改记录就改了：承诺c1']],
    ['a promise that was dropped with a tombstone', { commitments: [], dropped: [{ id: 'c1' }] }, []],
  ])('%s of a task', (_, over, said) => expect(undeclaredEdits(aTask(), aTask(over))).toEqual(said));
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
    expect(compareReleases(release([]), release([file('tasks/2024/01/index.html'), file('_astro/x.js')]))).toEqual([
      '网址没有了 /tasks/2024/01/',
    ]));
  test('those of two bureaus are not compared', () =>
    expect(compareReleases(release([], { bureau: '别的局' }), release([]))).toHaveLength(1));
  test.each<[string, Partial<KeptRelease['manifest']>, RegExp]>([
    ['follows', { previous: SHA[0] }, /接着的就是旧的这一版/],
    ['follows another', { previous: SHA[1] }, /接着的不是旧的这一版/],
    ['says nothing of it', {}, /没有写明/],
  ])('it is said how one follows the other: %s', (_, over, said) =>
    expect(sequencePhrase({ ...release([], over), fingerprint: SHA[1] }, release([]))).toMatch(said),
  );
});
