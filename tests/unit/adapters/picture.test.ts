import { describe, expect, test } from 'vitest';
import { outlineWords } from '#adapters/picture/outline-words.ts';
import { pngOf } from '#adapters/picture/png-of.ts';
import { outlineOf } from '#adapters/picture/typeface.ts';

const svg = (words: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30" viewBox="0 0 60 30"><rect width="100%" height="100%" fill="#fff"/><text x="0" y="24" font-size="20" fill="#000">${words}</text></svg>`;

describe('a picture made of words', () => {
  test('holds no words that a machine’s fonts could draw otherwise', async () => {
    const drawn = await outlineWords(svg('公开A1'));
    expect(drawn).not.toContain('<text');
    expect(drawn).toMatch(/<path d="M[^"]+"/);
  });
  test('is a PNG of its size, and the same bytes every time', async () => {
    const [first, second] = [await pngOf(svg('公开'), 3), await pngOf(svg('公开'), 3)];
    const view = new DataView(first.buffer, first.byteOffset);
    expect(Buffer.from(first.subarray(1, 4)).toString()).toBe('PNG');
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([180, 90]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
  test('tells one character from another', async () =>
    expect(Buffer.from(await pngOf(svg('公'), 1)).equals(Buffer.from(await pngOf(svg('开'), 1)))).toBe(false));
});

describe('the outline of words', () => {
  test.each(['厦', '〔', '①', '：', 'A', '7', '%'])('%s is drawn', async (character) =>
    expect((await outlineOf(character, 400)).d).not.toBe(''),
  );
  test('is as wide as what it is made of', async () => {
    const [two, one] = [await outlineOf('公开', 400), await outlineOf('公', 400)];
    expect(two.width).toBe(2 * one.width);
  });
  test('is heavier in bold', async () =>
    expect((await outlineOf('公', 700)).d).not.toBe((await outlineOf('公', 400)).d));
  test('of a character that the typeface lacks is a box, not nothing', async () => {
    const { d, width } = await outlineOf('\u{2A6D6}', 400);
    expect(d).not.toBe('');
    expect(width).toBeGreaterThan(0);
  });
});
