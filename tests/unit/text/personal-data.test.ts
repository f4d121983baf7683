import { mod11_2, luhn } from 'cdigit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCreditCode } from '#domain/text/credit-code.ts';
import { maskPersonalData, scanPersonalData } from '#domain/text/personal-data.ts';
import { knownLines } from '#domain/text/phones.ts';
import { maskResidentId } from '#domain/text/resident-id.ts';

const brief = (text: string, known?: ReadonlySet<string>): [string, string][] =>
  scanPersonalData(text, known).map(({ severity, found }) => [severity, found]);

describe('resident identity numbers', () => {
  it.each([
    ['as typed', '身份证号110101190001010014，住示例路1号', '110101********0014'],
    ['in groups', '身份证号 110101 19000101 0022', '110101********0022'],
    ['in boxes', '1 1 0 1 0 1 1 9 0 0 0 1 0 1 0 0 1 4', '110101********0014'],
    ['with hyphens', '110101-19000101-0014', '110101********0014'],
    ['in full-width digits', '１１０１０１１９０００１０１００１４', '110101********0014'],
    ['with a capital X', '11010119000101009X', '110101********009X'],
    ['with a small x', '11010119000101009x', '110101********009X'],
    ['with a full-width Ｘ', '11010119000101009Ｘ', '110101********009X'],
    ['over a line end', '身份证号110101\n190001010014', '110101********0014'],
    [
      'in the cells of a row',
      '| 1 | 1 | 0 | 1 | 0 | 1 | 1 | 9 | 0 | 0 | 0 | 1 | 0 | 1 | 0 | 0 | 1 | 4 |',
      '110101********0014',
    ],
    ['with emphasis inside', '110101**19000101**0014', '110101********0014'],
    ['with zero-width spaces inside', '110101\u200b19000101\u200b0014', '110101********0014'],
    ['after another number', '序号1 110101190001010014', '110101********0014'],
    ['in round brackets', '示例丙（110101190001010014）申请', '110101********0014'],
    ['of a resident from Hong Kong', mod11_2.generate('81000019900101001'), '810000********001'],
  ])('are found %s', (_, text, mask) => {
    expect(brief(text)).toEqual([['error', expect.stringContaining(mask)]]);
  });

  it('says what would be right and never prints the number', () => {
    const [finding] = scanPersonalData('身份证号110101190001010014');
    expect(finding?.message).toContain('写成 110101********0014');
    expect(JSON.stringify({ ...finding, releasable: '' })).not.toContain('19000101');
  });

  it('are doubtful in their old form of 15 digits', () => {
    expect(brief('身份证号110101600101001')).toEqual([['warning', '110101******001']]);
  });

  it.each([
    ['masked', '110101********0014、1101011900****0014、110101190001010***、350203200511012***'],
    ['with a wrong check digit', '110101190001010015'],
    ['with a day that does not exist', '110101190002300013'],
    ['in a province that does not exist', mod11_2.generate('20240319900101001')],
    ['within a longer number', '20240110101190001010014'],
    ['15 digits of a business licence', '注册号：350200600101123'],
    ['15 digits without a plausible day', '110101609901001'],
    ['a time stamp', '20240315093000123456'],
  ])('are not found %s', (_, text) => {
    expect(scanPersonalData(text)).toEqual([]);
  });

  it('are told from credit codes, which have to be published', () => {
    expect(isCreditCode('919900000000000018')).toBe(true);
    expect(isCreditCode('91350200MA2XN4J47X')).toBe(false);
    expect(scanPersonalData('统一社会信用代码919900000000000018')).toEqual([]);
    expect(scanPersonalData('919900000000000018')).toEqual([]);
  });

  it('that pass as both are judged by the words before them', () => {
    const both = numberOfBothKinds();
    expect(scanPersonalData(`统一社会信用代码：${both}`)).toEqual([]);
    expect(brief(`身份证号：${both}`)).toEqual([['error', maskResidentId(both)]]);
    expect(brief(`当事人${both}`)).toEqual([['error', maskResidentId(both)]]);
    expect(brief(`| 统一社会信用代码 |\n|---|\n| ${both} |`)).toEqual([]);
    expect(brief(`| 统一社会信用代码 | 名称 |\n|---|---|\n| 示例公司 | ${both} |`)).toEqual([
      ['warning', maskResidentId(both)],
    ]);
  });
});

/** A number that is a valid identity number and a valid credit code: one in some thirty of the latter's shape. */
function numberOfBothKinds(): string {
  for (let serial = 0; serial < 1000; serial += 1) {
    const number = mod11_2.generate(`12110119900101${String(serial).padStart(3, '0')}`);
    if (isCreditCode(number)) return number;
  }
  throw new Error('none found');
}

describe('phone numbers', () => {
  it.each([
    ['a mobile', '联系人示例丁，手机13000000000', '130****0000'],
    ['with hyphens', '130-0000-0000', '130****0000'],
    ['in full-width digits', '１３０００００００００', '130****0000'],
    ['with the country', '+86 13000000000', '130****0000'],
    ['in brackets', '（13000000000）', '130****0000'],
    ['a landline called a home', '家庭电话：0592-5123456', '592****56'],
  ])('warns of %s', (_, text, mask) => {
    expect(brief(text)).toEqual([['warning', mask]]);
  });

  it('finds each of several', () => {
    expect(brief('13000000000、13100000000/13200000000')).toEqual([
      ['warning', '130****0000'],
      ['warning', '131****0000'],
      ['warning', '132****0000'],
    ]);
  });

  it.each([
    ['hotlines', '拨打12345、12319、12329或110'],
    ['landlines of an office', '联系电话：0592-5123456，传真（0592）5123457'],
    ['service numbers', '400-820-8820'],
    ['masked ones', '130****0000'],
    ['document numbers', '厦城执〔2021〕86号'],
    ['index numbers', 'XM00144-03-01-2023-001'],
    ['dates and times', '2021-09-17 09:30 20240315 20240315093000'],
    ['amounts', '合计13812345678元，￥13812345678.00，1,381,234,567.80元'],
    ['decimals', '东经118.13812345678度'],
    ['numbers of things', '受理编号13812345678，合同号：13812345678'],
    ['addresses', 'https://www.example.com/gk/t13812345678.htm?id=13812345678'],
    ['longer numbers', '15912345678901'],
  ])('lets stand: %s', (_, text) => {
    expect(scanPersonalData(text)).toEqual([]);
  });

  it('knows the lines that the office publishes', () => {
    const known = new Set(knownLines('值班手机 130 0000 0000，电话0592-5123456'));
    expect(brief('请拨打13000000000', known)).toEqual([]);
    expect(brief('请拨打13100000000', known)).toHaveLength(1);
  });
});

describe('bank cards', () => {
  const card = luhn.generate('622202000000000000');

  it.each([
    ['in one run', `卡号${card}`],
    ['in groups', `卡号 ${card.replace(/(\d{4})(?=\d)/g, '$1 ')}`],
    ['a test card', '4111 1111 1111 1111'],
  ])('warns of one %s', (_, text) => {
    expect(brief(text)).toEqual([['warning', expect.stringMatching(/^\d{6}\*{6,9}\d{4}$/)]]);
  });

  it.each([
    ['a wrong check digit', '4111111111111112'],
    ['no issuer', '1111111111111117'],
    ['a number of something', `合同编号${card}`],
    ['masked', '622202*********0000'],
  ])('lets stand: %s', (_, text) => {
    expect(scanPersonalData(text)).toEqual([]);
  });
});

describe('personal data, whatever the words', () => {
  const prose = fc.stringMatching(/^[一-龥A-Za-z，。；：、（）“”《》 \n|*_#-]{0,200}$/);
  const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const idNumber = fc
    .tuple(
      fc.constantFrom('110101', '350203', '440305', '659001', '710000'),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
      digits(3),
    )
    .map(([area, day, serial]) => mod11_2.generate(area + day.toISOString().slice(0, 10).replaceAll('-', '') + serial));

  it('finds nothing in prose without digits', () => {
    fc.assert(fc.property(prose, (text) => scanPersonalData(text).length === 0));
  });

  it('finds every identity number and masks it away', () => {
    fc.assert(
      fc.property(prose, idNumber, prose, (before, number, after) => {
        const text = `${before}，${number}，${after}`;
        return (
          scanPersonalData(text).some(({ severity }) => severity === 'error') &&
          !maskPersonalData(text).includes(number)
        );
      }),
    );
  });

  it('finds it with a gap at any place', () => {
    fc.assert(
      fc.property(
        idNumber,
        fc.integer({ min: 1, max: 17 }),
        fc.constantFrom(' ', '-', '　', '\n', ' - '),
        (number, at, gap) =>
          scanPersonalData(`号码${number.slice(0, at)}${gap}${number.slice(at)}。`).some(
            ({ severity }) => severity === 'error',
          ),
      ),
    );
  });

  it('never finds a masked one', () => {
    fc.assert(
      fc.property(
        prose,
        idNumber,
        (text, number) => scanPersonalData(`${text}，${maskResidentId(number)}。`).length === 0,
      ),
    );
  });
});

describe('a number of eighteen digits that agrees with itself by chance', () => {
  const NUMBER = mod11_2.generate('35020320240305001');
  const other = mod11_2.generate('35020320240305002');

  it.each([
    ['受理编号', `受理编号：${NUMBER}`],
    ['案号', `案号${NUMBER}`],
    ['流水号', `业务流水号为 ${NUMBER}`],
    ['统一社会信用代码', `统一社会信用代码：${NUMBER}`],
    ['the second of a list', `受理编号分别为：350203202403050000、${NUMBER}`],
    ['the head of a column', `| 序号 | 案件编号 | 案由 |\n| --- | --- | --- |\n| 1 | ${NUMBER} | 占道经营 |`],
    ['the head of a column of a sheet', `序号\t案件编号\t案由\n1\t350203202403050000\t甲\n2\t${NUMBER}\t乙`],
  ])('is asked about where its words call it another number: %s', (_, text) => {
    expect(brief(text)).toEqual([['warning', maskResidentId(NUMBER)]]);
  });

  it.each([
    ['without words', NUMBER],
    ['called an identity number', `身份证号${NUMBER}`],
    ['under the head 身份证号', `| 受理编号 | 身份证号 |\n|---|---|\n| 1 | ${NUMBER} |`],
    ['of a driver', `驾驶证号：${NUMBER}`],
    ['in a table of names', `| 姓名 | 号码 |\n|---|---|\n| 甲 | ${NUMBER} |`],
  ])('is a person’s %s', (_, text) => {
    expect(brief(text)).toEqual([['error', maskResidentId(NUMBER)]]);
  });

  it('takes its column from its own table', () => {
    const text = `| 身份证号 |\n|---|\n| ${NUMBER} |\n\n| 办件编号 |\n|---|\n| ${other} |`;
    expect(brief(text).map(([severity]) => severity)).toEqual(['error', 'warning']);
  });
});

it('an identity number that was typed wrong is still somebody’s, where its words say what it is', () => {
  expect(brief('身份证号110101199001010011')).toEqual([['error', '110101********0011']]);
  expect(brief('| 公民身份号码 |\n|---|\n| 110101 19900101 0011 |')).toEqual([['error', '110101********0011']]);
  expect(brief('受理编号110101199001010011，身份证号码为18位')).toEqual([]);
});
