import { describe, expect, test } from 'vitest';
import { scanWords, type Word } from '#domain/text/words.ts';

const SLIP: Word = { wrong: '布署', right: '部署', except: ['发布署名'] };
const NAME: Word = { wrong: '秩序局', right: '示例市城市秩序局', except: [] };
const places = (text: string, ...words: Word[]): number[] => scanWords(text, words).map(({ offset }) => offset);

describe('words that staff have listed', () => {
  test('are found at every place, as warnings that say what is right', () => {
    expect(places('布署工作，再布署', SLIP)).toEqual([0, 6]);
    expect(scanWords('布署', [SLIP])).toMatchObject([
      { severity: 'warning', found: '布署', message: expect.stringContaining('部署') },
    ]);
  });
  test('are right inside a word of their exceptions', () => expect(places('由谁发布署名文章', SLIP)).toEqual([]));
  test('a short name is right inside the full one, and nowhere else', () =>
    expect(places('示例市城市秩序局（秩序局）', NAME)).toEqual([9]));
  test('come in the order of the text, whatever the order of the list', () =>
    expect(places('秩序局布署', SLIP, NAME)).toEqual([0, 3]));
  test('a text without any is left in peace', () => expect(places('部署', SLIP, NAME)).toEqual([]));
});
