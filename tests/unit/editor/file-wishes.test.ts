import { describe, expect, test } from 'vitest';
import {
  fieldFor,
  replacedBy,
  REPLACES,
  REPLACES_WHY,
  TAKES_DOWN,
  TAKES_DOWN_WHY,
  withWishes,
} from '#editor/file-wishes.ts';

const PLAN = { path: 'files/2024/jihua.pdf', title: '计划' };
const TABLE = { path: 'files/2024/biao.pdf', title: '表' };
const earlier = { on: '2024-05-01', kind: 'typo', note: '错字。' };
const NOW = '2024-06-30 10:00';
const wish = (entries: Readonly<Record<string, string>>): Map<string, string> => new Map(Object.entries(entries));

describe('what is wished of attachments', () => {
  test.each([
    ['nothing', {}, { files: [PLAN, TABLE], changes: [earlier] }],
    [
      'one goes, with a word on why',
      { [fieldFor(TAKES_DOWN, PLAN.path)]: 'on', [fieldFor(TAKES_DOWN_WHY, PLAN.path)]: ' 传错了。 ' },
      { files: [TABLE], changes: [earlier, { on: NOW, kind: 'file', note: '撤下“计划”：传错了。' }] },
    ],
    [
      'all go without a word, for the check to ask',
      { [fieldFor(TAKES_DOWN, PLAN.path)]: 'on', [fieldFor(TAKES_DOWN, TABLE.path)]: 'on' },
      { files: undefined, changes: [earlier] },
    ],
    [
      'one is replaced and another goes: one entry says both',
      {
        [fieldFor(REPLACES_WHY, PLAN.path)]: '修订了。',
        [fieldFor(TAKES_DOWN, TABLE.path)]: 'on',
        [fieldFor(TAKES_DOWN_WHY, TABLE.path)]: '重复。',
      },
      { files: [PLAN], changes: [earlier, { on: NOW, kind: 'file', note: '修订了。\n撤下“表”：重复。' }] },
    ],
  ])('%s', (_case, sent, after) =>
    expect(withWishes({ files: [PLAN, TABLE], changes: [earlier] }, wish(sent), NOW)).toEqual(after),
  );
  test('a field of the form names the attachment that is replaced', () => {
    expect(replacedBy(fieldFor(REPLACES, PLAN.path))).toBe(PLAN.path);
    expect(replacedBy('@files')).toBeUndefined();
  });
});
