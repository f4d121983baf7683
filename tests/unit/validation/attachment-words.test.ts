import { describe, expect, test } from 'vitest';
import { scanPersonalData } from '#domain/text/personal-data.ts';
import { attachmentWords } from '#validation/attachment-words.ts';

const at = (place: string, text: string) => ({ place, text });
/** 区划, day and serial number, which happen to pass the check of an identity number. */
const CASE = '350203202403050017';

test('every passage is a line of its own, and an offset leads to its place', () => {
  const { text, placeAt } = attachmentWords({ passages: [at('第1页', '甲乙'), at('页眉', '丙')] });
  expect(text.split('\n').filter(Boolean)).toEqual(['甲乙', '丙']);
  expect(['甲', '乙', '丙'].map((sign) => placeAt(text.indexOf(sign)))).toEqual(['第1页', '第1页', '页眉']);
});

test('the cells of a row keep their columns, those left empty too', () => {
  const passages = [
    at('表!A1', '序号'),
    at('表!C1', '案号'),
    at('表!C2', '1'),
    at('表!C2', '=A2'),
    at('另一张!A2', '乙'),
  ];
  const { text, placeAt } = attachmentWords({ passages });
  expect(text.split('\n').filter(Boolean)).toEqual(['序号\t\t案号', '\t\t1 =A2', '乙']);
  expect(placeAt(text.indexOf('=A2'))).toBe('表!C2');
  expect(placeAt(text.indexOf('乙'))).toBe('另一张!A2');
});

describe('the head of a column says what a number is', () => {
  test.each([
    ['案件编号', 'warning'],
    ['身份证号', 'error'],
    ['备注', 'error'],
  ])('%s: %s', (head, severity) => {
    const passages = [
      at('表!A1', '登记表'),
      at('表!A2', '序号'),
      at('表!B2', head),
      at('表!A9', '7'),
      at('表!B9', CASE),
    ];
    const rows = [...passages.slice(0, 3), at('表!A3', '1'), at('表!B3', '甲'), ...passages.slice(3)];
    expect(scanPersonalData(attachmentWords({ passages: rows }).text)).toMatchObject([{ severity }]);
  });
});
