import { describe, expect, it } from 'vitest';
import { scanConflictMarkers } from '#domain/text/conflict-markers.ts';

describe('conflict markers', () => {
  it('names each clash once, at its first line', () => {
    const text =
      '甲\n<<<<<<< HEAD\n一\n=======\n二\n>>>>>>> 1a2b3c4\n乙\n<<<<<<< HEAD\n三\n=======\n四\n>>>>>>> 1a2b3c4\n';
    expect(
      scanConflictMarkers(text).map(({ found, offset }) => [found, text.slice(0, offset).split('\n').length]),
    ).toEqual([
      ['<<<<<<< HEAD', 2],
      ['<<<<<<< HEAD', 8],
    ]);
  });

  it('says what to do', () => {
    expect(scanConflictMarkers('<<<<<<< HEAD')[0]?.message).toMatch(/合并冲突标记.*只保留一种写法/);
  });

  it.each([
    ['a closing mark that was left over', '甲\n>>>>>>> 1a2b3c4\n乙'],
    ['an opening mark without a name', '<<<<<<<\n甲'],
    ['three-way marks', '<<<<<<< ours\n甲\n||||||| base\n乙\n=======\n丙\n>>>>>>> theirs'],
    ['marks after a code block', '```\n甲\n```\n<<<<<<< HEAD\n'],
  ])('finds %s', (_, text) => {
    expect(scanConflictMarkers(text)).toHaveLength(1);
  });

  it.each([
    ['marks inside a code block', '```\n<<<<<<< HEAD\n=======\n>>>>>>> x\n```'],
    ['indented marks', '  <<<<<<< 示意\n  >>>>>>> 示意'],
    ['marks inside a longer fence', '~~~~\n<<<<<<< HEAD\n~~~\n>>>>>>> x\n~~~~'],
    ['an underlined heading', '标题\n=======\n正文'],
    ['a row of empty cells', '|||||||\n'],
    ['another number of signs', '<<<<<<<< 甲\n<<<<<< 乙\n>>>>>> 丙'],
    ['marks within a line', '写成 <<<<<<< HEAD 的一行'],
  ])('lets stand: %s', (_, text) => {
    expect(scanConflictMarkers(text)).toEqual([]);
  });
});
