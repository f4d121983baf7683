import { describe, expect, test } from 'vitest';
import { editsBetween } from '#domain/history/edits.ts';
import { silentEdits, type DatedVersion } from '#domain/history/silent-edits.ts';

const version = (facts: Record<string, unknown>, at?: string, body = '正文'): DatedVersion => ({
  facts: { title: '甲', publishedAt: '2024-03-20', ...facts },
  body,
  at,
});
const entry = (note: string) => ({ on: '2024-05-01', kind: 'typo', note });
const fields = (versions: DatedVersion[]): string[] => silentEdits(versions).map(({ field }) => field);

describe('silentEdits', () => {
  test('an entry never edited', () => expect(fields([version({}), version({}, '2024-03-20')])).toEqual([]));
  test('a new entry', () => expect(fields([version({})])).toEqual([]));
  test('a fact changed without a word', () =>
    expect(fields([version({ title: '乙' }), version({}, '2024-03-21')])).toEqual(['title']));
  test('a fact changed with a new entry', () =>
    expect(fields([version({ title: '乙', changes: [entry('改')] }), version({}, '2024-03-21')])).toEqual([]));
  test('an old entry explains no new edit', () => {
    const changes = [entry('第一次')];
    expect(
      fields([
        version({ title: '丙', changes }),
        version({ title: '乙', changes }, '2024-05-01'),
        version({}, '2024-03-21'),
      ]),
    ).toEqual(['title']);
  });
  test('an entry added later explains an edit before it', () =>
    expect(
      fields([
        version({ title: '乙', changes: [entry('补记')] }),
        version({ title: '乙' }, '2024-04-01'),
        version({}, '2024-03-21'),
      ]),
    ).toEqual([]));
  test('edits before publication need none', () =>
    expect(fields([version({ title: '乙' }), version({}, '2024-03-19')])).toEqual([]));
  test('the text counts', () =>
    expect(fields([version({}, undefined, '改过'), version({}, '2024-03-21')])).toEqual(['body']));
  test('white space and sorting do not', () =>
    expect(
      fields([version({ themes: ['乙'] }, undefined, '正文 \n\n'), version({ themes: ['甲'] }, '2024-03-21')]),
    ).toEqual([]));
});

test('editsBetween shows only the paragraphs that changed', () => {
  expect(editsBetween({ facts: {}, body: '一\n\n二\n\n三' }, { facts: {}, body: '一\n\n贰\n\n三' })).toEqual([
    { field: 'body', before: '二', after: '贰' },
  ]);
});

test('editsBetween shows lists and groups as lines that a reader takes in', () => {
  const file = (title: string) => ({ path: 'files/2024/a.pdf', title });
  expect(
    editsBetween(
      { facts: { files: [file('计划')] }, body: '' },
      { facts: { files: [file('计划'), file('附表')] }, body: '' },
    ),
  ).toEqual([
    { field: 'files', before: 'files/2024/a.pdf　计划', after: 'files/2024/a.pdf　计划\nfiles/2024/a.pdf　附表' },
  ]);
});
