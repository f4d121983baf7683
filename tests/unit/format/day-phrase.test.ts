import { expect, test } from 'vitest';
import { monthPhrase, silencePhrase } from '#format/day-phrase.ts';

test.each([
  ['2024-11-03', '2024-11-28', '11月3日至28日没有变化'],
  ['2024-11-26', '2024-12-02', '11月26日至12月2日没有变化'],
  ['2023-12-30', '2024-01-02', '2023年12月30日至2024年1月2日没有变化'],
  ['2024-11-27', '2024-11-27', '11月27日没有变化'],
])('silence from %s to %s', (from, to, said) => expect(silencePhrase({ from, to })).toBe(said));

test('a month', () => expect(monthPhrase('2026-03')).toBe('2026年3月'));
