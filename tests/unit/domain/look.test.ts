import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastLooks, LOOK_FINDINGS, turningLooks, withLook, type Look, type LookFinding } from '#domain/look/look.ts';

const look = (day: number, finding: LookFinding): Look => ({ on: `2024-06-${String(day).padStart(2, '0')}`, finding });
const looks = (...findings: LookFinding[]): Look[] => findings.map((finding, index) => look(index + 1, finding));
const daysOf = (all: readonly Look[]): number[] => all.map(({ on }) => Number(on.slice(-2)));

describe('a record of looks', () => {
  test.each<[string, LookFinding[], number[]]>([
    ['never dead', ['there', 'undecided', 'there'], []],
    ['dead at the first look', ['gone'], [1]],
    ['dead, and looked at again', ['there', 'gone', 'front', 'gone'], [2]],
    ['dead, silent, dead', ['gone', 'undecided', 'gone'], [1]],
    ['dead and there again', ['gone', 'undecided', 'there'], [1, 3]],
    ['only ever silent', ['undecided', 'undecided'], []],
  ])('turns when an address is found dead or there again: %s', (_, findings, days) =>
    expect(daysOf(turningLooks(looks(...findings)))).toEqual(days),
  );
  test.each<[LookFinding[], number[]]>([
    [[], []],
    [['there', 'gone'], [2]],
    [
      ['gone', 'undecided'],
      [1, 2],
    ],
    [['undecided'], [1]],
  ])('of %s the last word is told', (findings, days) => expect(daysOf(lastLooks(looks(...findings)))).toEqual(days));

  test('two looks of one day are one', () =>
    expect(withLook(looks('there', 'gone'), look(2, 'there'))).toEqual([look(1, 'there'), look(2, 'there')]));
  test('whatever is seen, no turn is lost and days stay in order', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LOOK_FINDINGS), { maxLength: 28 }), (findings) => {
        const all = looks(...findings);
        const kept = all.reduce<Look[]>((before, each) => withLook(before, each), []);
        expect(turningLooks(kept)).toEqual(turningLooks(all));
        expect(lastLooks(kept)).toEqual(lastLooks(all));
        expect(daysOf(kept)).toEqual(daysOf(kept).toSorted((a, b) => a - b));
      }),
    ));
});
