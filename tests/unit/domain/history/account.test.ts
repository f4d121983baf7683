import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountFor, type Step } from '#domain/history/account.ts';
import type { Change, ChangeKind } from '#domain/history/change.ts';
import type { Edit } from '#domain/history/edit.ts';

const change = (note: string, kind: ChangeKind = 'correction', of: string[] = []): Change => ({
  on: '2024-05-01',
  kind,
  note,
  of,
});
const edit = (place: string, before: unknown = '甲', after: unknown = '乙', over: Partial<Edit> = {}): Edit => ({
  place,
  key: place,
  path: [place],
  before,
  after,
  needs: 'entry',
  ...over,
});
const step = (edits: Edit[], ...fresh: Change[]): Step => ({ at: '2024-05-01 10:00', edits, fresh });
const promise = (id: string, field: string): Edit =>
  edit(id, '甲', '乙', { key: `${id}.${field}`, path: ['commitments', 0, field] });
const files = (...paths: string[]) => paths.map((path) => ({ path, title: path }));

const silent = (...steps: Step[]): string[] => accountFor(steps).silent.map(({ key }) => key);
const explained = (...steps: Step[]): [string, string[]][] =>
  accountFor(steps).explained.map(({ change: { note }, edits }) => [note, edits.map(({ key }) => key)]);

describe('an edit is explained by the entry that is meant by it', () => {
  test.each<[string, Step[], string[]]>([
    ['nothing changed', [step([])], []],
    ['a change without a word', [step([edit('title')])], ['title']],
    ['a change with its entry', [step([edit('title')], change('改题'))], []],
    [
      'two places and one entry that names none',
      [step([edit('title'), edit('issuer')], change('改题'))],
      ['title', 'issuer'],
    ],
    [
      'two places and two entries that name none',
      [step([edit('title'), edit('issuer')], change('一'), change('二'))],
      ['title', 'issuer'],
    ],
    [
      'two places, both named',
      [step([edit('title'), edit('issuer')], change('改', 'correction', ['title', 'issuer']))],
      [],
    ],
    [
      'two places, one named',
      [step([edit('title'), edit('issuer')], change('改', 'correction', ['title']))],
      ['issuer'],
    ],
    [
      'two places, one named and one left for the other entry',
      [step([edit('title'), edit('issuer')], change('一'), change('二', 'correction', ['title']))],
      [],
    ],
    [
      'several fields of one promise are one place',
      [step([promise('c2', 'quote'), promise('c2', 'criterion')], change('改'))],
      [],
    ],
    [
      'an entry to spare explains nothing later',
      [step([edit('title')], change('一'), change('二')), step([edit('kind')])],
      ['kind'],
    ],
    ['an entry without any change explains nothing later', [step([], change('一')), step([edit('kind')])], ['kind']],
    ['an entry that comes later, alone', [step([edit('title')]), step([], change('补记'))], []],
    [
      'one that comes later and finds two',
      [step([edit('title'), edit('kind')]), step([], change('补记'))],
      ['title', 'kind'],
    ],
    [
      'one that comes later and names it',
      [step([edit('title'), edit('kind')]), step([], change('补记', 'correction', ['title']))],
      ['kind'],
    ],
    [
      'one that comes with another change is meant by that',
      [step([edit('title')]), step([edit('kind')], change('改'))],
      ['title'],
    ],
    ['changed and changed back', [step([edit('title', '甲', '乙')]), step([edit('title', '乙', '甲')])], []],
    [
      'changed back with an entry',
      [step([edit('title', '甲', '乙')]), step([edit('title', '乙', '甲')], change('恢复'))],
      [],
    ],
    ['changed twice', [step([edit('title', '甲', '乙')]), step([edit('title', '乙', '丙')])], ['title']],
    ['a place that did not change', [step([edit('title')], change('改', 'correction', ['kind']))], ['title']],
  ])('%s', (_, steps, expected) => expect(silent(...steps)).toEqual(expected));

  test('what was changed twice without a word is told from its first words to its last', () =>
    expect(accountFor([step([edit('title', '甲', '乙')]), step([edit('title', '乙', '丙')])]).silent).toMatchObject([
      { before: '甲', after: '丙' },
    ]));
  test('each entry has its own edits', () =>
    expect(
      explained(
        step([edit('title'), edit('kind')], change('一', 'typo', ['kind']), change('二')),
        step([], change('三')),
      ),
    ).toEqual([
      ['一', ['kind']],
      ['二', ['title']],
      ['三', []],
    ]));
});

describe('the kind of an entry is what it can be meant by', () => {
  const added = edit('files', files('a'), files('a', 'b'));
  const replaced = edit('files', files('a'), files('b'));
  const renamed = edit('files', [{ path: 'a', title: '旧' }], [{ path: 'a', title: '新' }]);
  test.each<[string, Edit, ChangeKind, boolean]>([
    ['another file is 更换附件', replaced, 'file', true],
    ['and no 改错字', replaced, 'typo', false],
    ['and no 补充', replaced, 'addition', false],
    ['a file more is 更换附件', added, 'file', true],
    ['or 补充', added, 'addition', true],
    ['and no 更正事实', added, 'correction', false],
    ['another name of a file is 改错字', renamed, 'typo', true],
    ['and no 更换附件', renamed, 'file', false],
    ['更换附件 is nothing else', edit('title'), 'file', false],
    ['调整有效性 is of the validity', edit('validity'), 'validity', true],
    ['and of nothing else', edit('title'), 'validity', false],
    ['更正事实 may be of the validity too', edit('validity'), 'correction', true],
    ['调整核对办法 is of the criterion', promise('c1', 'criterion'), 'criterion', true],
    ['and never of the promise itself', promise('c1', 'quote'), 'criterion', false],
  ])('%s', (_, each, kind, isExplained) =>
    expect(silent(step([each], change('改', kind)))).toEqual(isExplained ? [] : [each.key]),
  );
  test('更换附件 and another entry share a step', () =>
    expect(explained(step([edit('body'), replaced], change('一'), change('二', 'file')))).toEqual([
      ['一', ['body']],
      ['二', ['files']],
    ]));
});

test('an entry of how it is checked goes before one of the whole promise', () =>
  expect(
    explained(
      step(
        [promise('c2', 'quote'), promise('c2', 'criterion')],
        change('一', 'correction', ['c2']),
        change('二', 'criterion', ['c2']),
      ),
    ),
  ).toEqual([
    ['一', ['c2.quote']],
    ['二', ['c2.criterion']],
  ]));

test('an entry is unfounded where nothing changed that it could be meant by', () => {
  const isFounded = (each: Change, ...edits: Edit[]) => accountFor([step(edits, each)]).explained[0]?.isFounded;
  expect(isFounded(change('改', 'file'), edit('title'))).toBe(false);
  expect(isFounded(change('改', 'correction', ['kind']), edit('title'))).toBe(false);
  expect(isFounded(change('改'), edit('title'), edit('kind'))).toBe(true);
});

describe('what goes leaves a word', () => {
  const row = (quote: string) => ({ id: 'c2', quote });
  const gone = edit('c2', row('做好更新发布'), undefined, { needs: 'tombstone' });
  const grave = (quote: string) => edit('c2', undefined, { ...row(quote), reason: '并入第一条' }, { needs: 'nothing' });
  test.each<[string, Step[], string[]]>([
    [
      'a withdrawal',
      [step([edit('withdrawn', undefined, { on: '2024-05-01', reason: '弄错了' }, { needs: 'nothing' })])],
      [],
    ],
    ['a promise that just goes', [step([gone])], ['c2']],
    ['an entry is no tombstone', [step([gone], change('去掉', 'correction', ['c2']))], ['c2']],
    ['a tombstone that comes later', [step([gone]), step([grave('做好更新发布')])], []],
    ['a tombstone with other words', [step([gone]), step([grave('做好发布')])], ['c2']],
    ['a promise that comes back as it was', [step([gone]), step([edit('c2', undefined, row('做好更新发布'))])], []],
    ['one that comes back otherwise', [step([gone]), step([edit('c2', undefined, row('做好发布'))])], ['c2']],
    [
      'an id given to another promise, whatever the entry',
      [step([edit('c2', row('甲'), row('乙'), { needs: 'own-id' })], change('改'))],
      ['c2'],
    ],
  ])('%s', (_, steps, expected) => expect(silent(...steps)).toEqual(expected));
});

/** A sequence of single edits of some fields, each with or without an entry that names it. */
const histories = fc.array(
  fc.record({ place: fc.constantFrom('title', 'issuer', 'body', 'c1'), value: fc.nat(3), isNamed: fc.boolean() }),
  { maxLength: 12 },
);

test('silence is found exactly where a field ends otherwise than its entries tell', () =>
  fc.assert(
    fc.property(histories, (history) => {
      const values = new Map<string, number>();
      const told = new Map<string, number>();
      const steps = history.flatMap(({ place, value, isNamed }, index): Step[] => {
        const before = values.get(place) ?? 0;
        if (before === value) return [];
        values.set(place, value);
        // A named entry tells of everything up to it; without one, what was told stands.
        if (isNamed) told.set(place, value);
        return [step([edit(place, before, value)], ...(isNamed ? [change(String(index), 'correction', [place])] : []))];
      });
      const expected = [...values].filter(([place, value]) => value !== (told.get(place) ?? 0)).map(([place]) => place);
      expect(silent(...steps).toSorted()).toEqual(expected.toSorted());
    }),
  ));

test('an entry never explains what came after it, whatever it names', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<ChangeKind>('typo', 'correction', 'addition', 'file'), { maxLength: 5 }),
      (kinds) => {
        const spare = kinds.map((kind, index) => change(String(index), kind, ['title']));
        expect(silent(step([], ...spare), step([edit('title')]))).toEqual(['title']);
      },
    ),
  ));
