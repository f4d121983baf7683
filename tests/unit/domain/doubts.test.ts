import { expect, test } from 'vitest';
import { openDoubts } from '#domain/check/doubts.ts';
import type { Finding } from '#domain/check/finding.ts';

const finding = (over: Partial<Finding> = {}): Finding => ({
  severity: 'error',
  entry: 'a',
  path: ['title'],
  message: '',
  ...over,
});

test('what a rule says is doubtful where it looked at what was refused, whatever it says of it', () => {
  const doubts = openDoubts();
  const data = doubts.watch('a', { title: '甲', keeps: [''], themes: ['乙'] }, [['keeps']]);
  doubts.begin();
  expect([data.title, data.themes]).toEqual(['甲', ['乙']]);
  expect(doubts.isDoubtful(finding())).toBe(false);
  expect(data.keeps).toEqual(['']);
  expect(doubts.isDoubtful(finding())).toBe(true);
  expect(doubts.isDoubtful(finding({ entry: 'b' }))).toBe(false);
  doubts.begin();
  expect(doubts.isDoubtful(finding())).toBe(false);
});

test('so is a finding at a place that was refused, inside it or around it', () => {
  const doubts = openDoubts();
  doubts.watch('a', { files: [{ path: '' }] }, [['files', 0, 'path']]);
  doubts.begin();
  for (const [path, isDoubtful] of [
    [['files', 0, 'path'], true],
    [['files'], true],
    [['files', 1, 'path'], false],
    [['title'], false],
  ] as const)
    expect(doubts.isDoubtful(finding({ path }))).toBe(isDoubtful);
});
