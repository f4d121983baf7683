import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';

const ITEM = 'content/disclosures/2024/jiancha-jihua.md';
const TASK = 'content/tasks/2024/01.mdx';

/** `npm run check` over the fictional bureau on 2024-06-30 with a few words of one file changed. */
function check(path: string, ...changes: [before: string, after: string][]): string {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  const text = changes.reduce(
    (words, [before, after]) => words.replace(before, after),
    readFileSync(join(root, path), 'utf8'),
  );
  writeFileSync(join(root, path), text);
  return spawnSync('node', ['scripts/check.ts'], {
    env: {
      ...process.env,
      GONGKAI_CONTENT: join(root, 'content'),
      GONGKAI_PUBLIC: join(root, 'public'),
      GONGKAI_AS_OF: '2024-06-30',
    },
    encoding: 'utf8',
  }).stdout;
}

describe('a date far from the clock', () => {
  test.each([
    ['published 180 years ahead', 'publishedAt: 2024-03-20', 'publishedAt: 2204-03-20', '公开日期'],
    ['recorded then', 'recordedOn: 2024-03-21', 'recordedOn: 2204-03-21', '收录'],
    ['a century back', 'formedOn: 2024-03-05', 'formedOn: 1924-03-05', '形成日期'],
  ])('%s is named, and lets the check pass', (_case, before, after, label) => {
    const said = check(ITEM, [before, after]);
    expect(said).toMatch(new RegExp(`提醒 \\S+ 第\\d+行 ${label}.*看看年份是不是写错了`));
    expect(said).toContain('没有错误');
  });
  test('within a year it is only scheduled, and the summary says how many are', () => {
    expect(check(ITEM, ['publishedAt: 2024-03-20', 'publishedAt: 2024-07-20'])).toBe(
      '检查了12个条目，没有错误。按2024-06-30计算，待公开1件。\n',
    );
    expect(check(ITEM)).toBe('检查了12个条目，没有错误。\n');
  });
  test('a deadline may lie years ahead, not centuries', () => {
    const deadline = (on: string) =>
      check(TASK, ['cadence: yearly', `cadence: yearly\n    deadline: {on: ${on}, authority: 甲}`]);
    expect(deadline('2027-12-31')).not.toContain('年份');
    expect(deadline('2204-12-31')).toContain('看看年份是不是写错了');
  });
  test('what is published on the day of the clock waits for nothing', () =>
    expect(check(ITEM, ['publishedAt: 2024-03-20', 'publishedAt: 2024-06-30 08:00'])).not.toContain('待公开'));
});
