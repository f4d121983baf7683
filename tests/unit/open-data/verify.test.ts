import { describe, expect, test } from 'vitest';
import { compareReleases } from '#open-data/verify/compare-releases.ts';
import { sequencePhrase } from '#open-data/verify/follow.ts';
import { holdFiles } from '#open-data/verify/hold-files.ts';
import type { KeptRelease } from '#open-data/verify/kept-release.ts';
import { readManifest } from '#open-data/verify/read-manifest.ts';
import type { Twin } from '#open-data/verify/read-twin.ts';
import { aTask, aTwin, factsOf, file, kept, release, SHA, withdrawn } from '../../support/kept-release.ts';

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
  test('an address that vanished is named, a script of the program is not', () =>
    expect(
      compareReleases(release([]), release([file('tasks/2024/01/index.html'), file('_astro/x.js')])).faults,
    ).toEqual(['网址没有了 /tasks/2024/01/']));
  const twinned = (twin: Twin, sha256: string, path = 'disclosures/2024/a/index.json'): KeptRelease => ({
    ...release([file(path, sha256)]),
    twinAt: () => twin,
  });
  const gone = aTwin({ table: 'removals', entry: { id: 'themes/a' } });
  test.each<[string, string[], Record<string, Twin>, Record<string, Twin>]>([
    [
      'the feed and the table of a theme that was listed no more',
      ['feeds/themes/a.atom', 'data/themes/a.csv'],
      { 'themes/a/index.json': aTwin({ table: 'themes' }) },
      { 'themes/a/index.json': gone },
    ],
    [
      'what stood beside a task',
      ['feeds/tasks/2024/03.atom', 'request/2024/03/index.html', 'tasks/2024/03/history/index.html'],
      { 'tasks/2024/03/index.json': aTask() },
      { 'tasks/2024/03/index.json': gone },
    ],
    [
      'the files and earlier wordings of one that was withdrawn',
      ['files/2024/a.pdf', 'disclosures/2024/a/history/index.html'],
      { 'disclosures/2024/a/index.json': aTwin(factsOf({ files: [{ path: 'files/2024/a.pdf' }] })) },
      { 'disclosures/2024/a/index.json': withdrawn() },
    ],
  ])('%s may go, and not without a word', (_, paths, was, is) => {
    const before = kept(
      was,
      paths.map((path) => file(path)),
    );
    expect(compareReleases(kept(is), before).faults).toEqual([]);
    expect(compareReleases(kept(was), before).faults).toHaveLength(paths.length);
  });
  test('a word that is explained no more is told, and is no fault', () => {
    const was = kept({ 'terms/a/index.json': aTwin({ table: 'terms' }) });
    expect(compareReleases(kept({}), was)).toEqual({ faults: [], notes: ['不再有 /terms/a/index.json'] });
  });
  test('a file that was put in the place of another is named', () =>
    expect(
      compareReleases(release([file('files/2024/a.pdf', SHA[1])]), release([file('files/2024/a.pdf')])).faults,
    ).toEqual([expect.stringContaining('/files/2024/a.pdf 换了内容，名字没有换')]));
  test('a twin that can be read no more is named', () =>
    expect(
      compareReleases(release([file('offices/a/index.json', SHA[1])]), {
        ...release([file('offices/a/index.json')]),
        twinAt: () => aTwin({ table: 'offices' }),
      }).faults,
    ).toEqual(['/offices/a/index.json 读不出来，看不出条目改了什么']));
  test.each<[string, Partial<KeptRelease['manifest']>, number]>([
    ['of one commit and clock', { commit: 'a' }, 1],
    ['of two commits', { commit: 'b' }, 0],
    ['of one commit by another clock', { commit: 'a', asOf: '2024-07-01' }, 0],
  ])('a file of any kind that differs in two builds is told: %s', (_, over, count) => {
    const was = release([file('feeds/all.atom')], { commit: 'a' });
    const { faults, notes } = compareReleases(release([file('feeds/all.atom', SHA[1])], over), was);
    expect([faults, notes.length]).toEqual([[], count]);
  });
  const calling = (phone: string | undefined) =>
    release([], { site: { name: '示例台账', bureau: '示例局', guide: { office: '综合科', phone } } });
  test.each<[string, KeptRelease, KeptRelease, string[]]>([
    [
      'whom to call',
      calling('0000-1234567'),
      calling('0000-7654321'),
      ['网站设置改过：公开指南里的联系方式原来是“…联系电话：0000-1234567”，现在是“…联系电话：0000-7654321”'],
    ],
    ['nothing', calling('0000-1234567'), calling('0000-1234567'), []],
    ['nothing that an older release told of', release([]), calling('0000-1234567'), []],
  ])('what the site says of itself otherwise is told: %s', (_, was, is, notes) =>
    expect(compareReleases(is, was)).toEqual({ faults: [], notes }),
  );
  const telling = (ids: readonly string[]): KeptRelease => ({
    ...release([]),
    events: ids.map((id) => ({ id, at: '2024-06-03', label: '官方网址打不开', title: '《计划》' })),
  });
  test.each<[string, string[], string[]]>([
    ['is told', [], ['最近变化里原来有、现在没有：2024-06-03 官方网址打不开 《计划》']],
    ['stands', ['lost:disclosures/2024/a:2024-06-03'], []],
    ['went with what was withdrawn', ['withdrawn:disclosures/2024/a'], []],
  ])('what had happened %s', (_, now, notes) => {
    expect(compareReleases(telling(now), telling(['lost:disclosures/2024/a:2024-06-03'])).notes).toEqual(notes);
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
