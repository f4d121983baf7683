import { expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { wordingsOf } from '#domain/history/wordings.ts';
import type { DatedVersion } from '#domain/history/version.ts';
import { guardOf } from '#schemas/guards.ts';

const guard = guardOf('disclosures');
const at = (at: string | undefined, facts: Record<string, unknown>, body = '正文'): DatedVersion => ({
  at,
  facts,
  body,
});
const told = (versions: DatedVersion[]): string[] => {
  if (!guard) throw new Error('disclosures are guarded');
  return wordingsOf(versions, guard, asOfMoment('2024-06-30')).map(
    (each) => `${each.since ?? '-'} ${each.told.map(({ place, after }) => `${place}=${String(after)}`).join(' ')}`,
  );
};

test('each wording is whole, newest first', () =>
  expect(told([at('2024-05-01', { title: '乙' }), at('2024-04-01', { title: '甲' }, '别的')])).toEqual([
    '2024-05-01 title=乙 body=正文',
    '2024-04-01 title=甲 body=别的',
  ]));

test('a version that tells readers nothing new is no other wording', () =>
  expect(
    told([at('2024-05-01', { title: '甲', themes: ['乙'] }), at('2024-04-01', { title: '甲', themes: ['甲'] })]),
  ).toEqual(['2024-04-01 title=甲 body=正文']));

test('what readers could not see yet is none of theirs', () =>
  expect(
    told([
      at('2024-05-02', { title: '乙', publishedAt: '2024-05-10' }),
      at('2024-05-01', { title: '甲', publishedAt: '2024-05-10' }),
    ]),
  ).toEqual(['2024-05-02 title=乙 publishedAt=2024-05-10 body=正文']));
