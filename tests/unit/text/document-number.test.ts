import { describe, expect, it } from 'vitest';
import { scanDocumentNumber } from '#domain/text/document-number.ts';

describe('document numbers', () => {
  it.each([
    ['round full-width brackets', '示城序（2024）12号', '示城序〔2024〕12号'],
    ['round ASCII brackets', '示城序(2024)12号', '示城序〔2024〕12号'],
    ['square brackets', '示城序[2024]12号', '示城序〔2024〕12号'],
    ['square full-width brackets', '示城序［2024］12号', '示城序〔2024〕12号'],
    ['lenticular brackets', '示城序【2024】12号', '示城序〔2024〕12号'],
    ['small tortoise-shell brackets', '示城序﹝2024﹞12号', '示城序〔2024〕12号'],
    ['two different brackets', '示城序〔2024]12号', '示城序〔2024〕12号'],
    ['brackets before 第', '示执罚决字（2024）第12号', '示执罚决字〔2024〕第12号'],
    ['a leading zero', '示城序〔2024〕012号', '示城序〔2024〕12号'],
    ['several leading zeros', '示城序〔2024〕0012号', '示城序〔2024〕12号'],
    ['no 号 at the end', '示城序〔2024〕12', '示城序〔2024〕12号'],
  ])('warns of %s', (_, text, right) => {
    const findings = scanDocumentNumber(text);
    expect(findings).toMatchObject([{ severity: 'warning', found: text }]);
    expect(findings[0]?.message).toMatch(new RegExp(`写成 ${right}(?=；|$)`));
  });

  it('names both slips of one number with the whole right form', () => {
    expect(scanDocumentNumber('示城序（2024）012号').map(({ message }) => /写成 ([^；]+)/.exec(message)?.[1])).toEqual([
      '示城序〔2024〕12号',
      '示城序〔2024〕12号',
    ]);
  });

  it('asks for a year of four digits, and knows none of the two that it could be', () => {
    expect(scanDocumentNumber('示城序〔24〕12号')).toMatchObject([{ severity: 'warning' }]);
    expect(scanDocumentNumber('示城序〔24〕12号')[0]?.message).toContain('四位');
  });

  it.each([
    '示城序〔2024〕12号',
    '示城序罚决字〔2024〕第00012号',
    '国发〔86〕12号',
    '示例市人民政府令第180号',
    '国务院令第711号',
    '中华人民共和国主席令（第三十五号）',
    '公告2024年第3号',
    '2024年第5号（总第120号）',
    '（2024）示01行初12号',
    'GB/T 37668-2019',
    '示城序〔2024〕100号',
    '示城序〔2024〕1－3号',
    '厦城执〔2021〕86号',
    '国发〔２００８〕１２号',
    '示城序函〔2024〕10号',
    '示城序）012号',
    '〔84〕城劳字35号',
    '无',
  ])('lets stand: %s', (text) => {
    expect(scanDocumentNumber(text)).toEqual([]);
  });
});
