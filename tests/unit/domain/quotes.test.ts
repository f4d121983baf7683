import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuotes } from '#domain/check/quotes.ts';
import { markQuotes } from '#domain/commitment/mark-quotes.ts';

const requirement = '全面、及时、准确公开检查计划,并根据调整情况做好更新发布。';
const quotes = (...texts: string[]) => texts.map((quote, index) => ({ id: `c${index + 1}`, quote }));

describe('checkQuotes', () => {
  test('verbatim, disjoint and in order passes', () =>
    expect(checkQuotes(requirement, quotes('公开检查计划', '做好更新发布'))).toEqual([]));
  test('a full-width mark for an ASCII one shows both', () => {
    const [fault] = checkQuotes(requirement, quotes('公开检查计划，并'));
    expect(fault).toMatchObject({ index: 0 });
    expect(fault?.message).toContain('引文里是“，”，原文里是“,”');
  });
  test('other words say how far they agree', () =>
    expect(checkQuotes(requirement, quotes('公开检查结果'))[0]?.message).toContain('只到“公开检查”'));
  test('the wrong order is named at the later quote', () =>
    expect(checkQuotes(requirement, quotes('做好更新发布', '公开检查计划'))).toEqual([
      { index: 1, message: expect.stringContaining('次序') as string },
    ]));
  test('overlapping quotes are refused', () =>
    expect(checkQuotes(requirement, quotes('准确公开检查', '检查计划'))).toHaveLength(1));
  test('the same words twice need to stand twice', () =>
    expect(checkQuotes('公开,公开', quotes('公开', '公开'))).toEqual([]));
});

describe('markQuotes', () => {
  test('words that stand twice are marked where the order of the promises has them', () => {
    expect(markQuotes('公开计划，再公开', quotes('公开计划', '公开'))).toEqual([
      { text: '公开计划', commitment: 'c1' },
      { text: '，再' },
      { text: '公开', commitment: 'c2' },
    ]);
  });

  test('keeps every character of the requirement, whatever the quotes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(fc.nat(40), { maxLength: 8 }), (text, cuts) => {
        const places = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
        const parts = places
          .slice(1)
          .map((end, index) => text.slice(places[index], end))
          .filter((part) => part !== '');
        return (
          markQuotes(text, quotes(...parts))
            .map((stretch) => stretch.text)
            .join('') === text
        );
      }),
    );
  });
  test('names the commitment of each quote', () => {
    expect(markQuotes('甲乙丙', quotes('甲', '丙'))).toEqual([
      { text: '甲', commitment: 'c1' },
      { text: '乙' },
      { text: '丙', commitment: 'c2' },
    ]);
  });
});
