import { describe, expect, test } from 'vitest';
import { readTwin, type Twin } from '#open-data/verify/read-twin.ts';
import { tombstoneEdits, undeclaredEdits } from '#open-data/verify/undeclared-edits.ts';
import { aPromise, aTask, aTwin, factsOf, SHA, withdrawn } from '../../support/kept-release.ts';

const BETWEEN = { was: '2024-06-01', is: '2024-06-30', names: new Map([['综合处', '综合科']]) };

describe('between two twins of an entry', () => {
  test.each<[string, Partial<Twin>, string[]]>([
    ['a title', factsOf({ title: '检查安排' }), ['没有写更改记录就改了：标题原来是“检查计划”，现在是“检查安排”']],
    [
      'a fact that was not there',
      factsOf({ formedOn: '2024-03-05' }),
      ['没有写更改记录就改了：形成日期原来没有，现在是“2024-03-05”'],
    ],
    ['the text', { text: '别的' }, ['没有写更改记录就改了：正文原来是“正文”，现在是“别的”']],
    ['one that was withdrawn', { facts: null, text: null, entry: { id: '2024/a', withdrawnOn: '2024-06-20' } }, []],
    ['one that lost what was told of it', { facts: null, text: null }, ['没有写撤回，登记的内容却没有了']],
    ['one that became something else', { table: 'pages' }, ['成了另一类条目']],
    ['one that was listed no more', { table: 'removals' }, []],
    [
      'several places, named',
      {
        ...factsOf({ title: '检查安排', formedOn: '2024-03-05' }),
        changes: [{ on: '2024-06-20', kind: 'correction', note: '改', of: ['title', 'formedOn'] }],
      },
      [],
    ],
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
  test('a fingerprint that changed is told, though no words tell of it', () => {
    const [was, is] = SHA.map((sha256) => aTwin(factsOf({ source: { url: 'https://www.example.com/', sha256 } })));
    expect(was && is && undeclaredEdits(was, is, BETWEEN)).toEqual(['没有写更改记录就改了：来源和原来不同']);
  });
  const withBody = (text: string, bodySha256?: string) => aTwin({ text, ...(bodySha256 && { bodySha256 }) });
  test.each<[string, Twin, Twin, string[]]>([
    [
      'where a link leads',
      withBody('见附件', SHA[0]),
      withBody('见附件', SHA[1]),
      ['没有写更改记录就改了：正文的链接或格式和原来不同'],
    ],
    ['what a word in it is explained by', withBody('明查（甲）', SHA[0]), withBody('明查（乙）', SHA[0]), []],
    [
      'a word, in releases that give no fingerprint',
      withBody('甲'),
      withBody('乙'),
      ['没有写更改记录就改了：正文原来是“甲”，现在是“乙”'],
    ],
    ['nothing, in one that gives none', withBody('甲'), withBody('甲', SHA[0]), []],
  ])('of a body: %s', (_, was, is, said) => expect(undeclaredEdits(was, is, BETWEEN)).toEqual(said));
  const standing = aTwin({ entry: { id: '2024/a', title: '检查计划', withdrawnOn: null } });
  const older = { on: '2024-04-01', kind: 'typo', note: '改字' };
  test.each<[string, Twin['changes'], RegExp[]]>([
    ['in silence', [older], [/^没有写更改记录就改了：撤回原来是.*弄错了/]],
    ['with a word', [older, { on: '2024-06-20', kind: 'correction', note: '误撤，恢复' }], []],
    [
      'with a word on something else',
      [{ on: '2024-06-20', kind: 'correction', note: '改标题', of: ['title'] }],
      [/^没有写更改记录就改了：撤回/],
    ],
  ])('one that was withdrawn is back %s', (_, changes, said) =>
    expect(undeclaredEdits(withdrawn(), aTwin({ changes }), BETWEEN)).toEqual(
      said.map((each) => expect.stringMatching(each)),
    ),
  );
  test.each<[string, Twin, Twin, RegExp[]]>([
    [
      'its reason',
      withdrawn(),
      withdrawn({ withdrawnReason: '依法撤销' }),
      [/撤回原来是“…?.*弄错了.*”，现在是.*依法撤销/],
    ],
    ['its title', withdrawn(), withdrawn({ title: '别的' }), [/标题原来是“检查计划”，现在是“别的”/]],
    ['its title, as it was withdrawn', standing, withdrawn({ title: '别的' }), [/标题原来是“检查计划”，现在是“别的”/]],
    ['nothing but that', standing, withdrawn(), []],
  ])('of one withdrawn, what changed is told: %s', (_, was, is, said) =>
    expect(tombstoneEdits(was, is, BETWEEN.names)).toEqual(said.map((each) => expect.stringMatching(each))),
  );
  test('a record of changes that lost an entry is told', () => {
    const was = aTwin({ changes: [{ on: '2024-05-01', kind: 'typo', note: '改过一个字。' }] });
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
    ['terms', { says: '甲' }, { says: '乙' }, /^改过，这一类条目没有更改记录：解释原来是“甲”/],
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
});
