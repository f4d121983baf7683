import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { evidenceNamer } from '#domain/ledger/name-evidence.ts';
import { aDisclosure, aReference, aSource, entry } from '../../support/factories.ts';

const HOME = 'https://www.example.gov.cn/zwgk/';
const name = evidenceNamer(
  buildLedger(
    aSource({
      disclosures: [
        entry('2024/jihua', aDisclosure({ documentNumber: '示城序〔2024〕12号' })),
        entry('2024/tongzhi', aDisclosure({ documentNumber: '示城序〔2024〕1号' })),
        entry('2024/yugao', aDisclosure({ documentNumber: '示城序〔2024〕99号', publishedAt: '2024-12-01' })),
      ],
      references: [entry('tiaoli', aReference({ documentNumber: '国务院令第711号' }))],
    }),
    asOfMoment('2024-07-01'),
  ),
  HOME,
);
/** What a piece of text links to. */
const links = (text: string) =>
  name(text).flatMap((piece) => {
    const to = piece.address ?? piece.href;
    return to === undefined ? [] : [[piece.text, to]];
  });

describe('evidence that names an entry is a link to it', () => {
  test.each<[string, string, string[][]]>([
    ['its number', '示城序〔2024〕12号', [['示城序〔2024〕12号', '/disclosures/2024/jihua/']]],
    ['its number among words', '见示城序〔2024〕12号的更改记录', [['示城序〔2024〕12号', '/disclosures/2024/jihua/']]],
    ['its number in other brackets', '示城序[2024]12号', [['示城序[2024]12号', '/disclosures/2024/jihua/']]],
    ['its number in full width', '见示城序（２０２４）１２号', [['示城序（２０２４）１２号', '/disclosures/2024/jihua/']]],
    ['two numbers', '示城序〔2024〕12号和示城序〔2024〕1号', [
      ['示城序〔2024〕12号', '/disclosures/2024/jihua/'],
      ['示城序〔2024〕1号', '/disclosures/2024/tongzhi/'],
    ]],
    ['the number of the notice', '示城序〔2024〕1号', [['示城序〔2024〕1号', '/disclosures/2024/tongzhi/']]],
    ['a number of another form', '国务院令第711号', [['国务院令第711号', '/references/tiaoli/']]],
    ['its ref', '2024/jihua', [['2024/jihua', '/disclosures/2024/jihua/']]],
    ['a promise', '和2024/01#c1一起做了', [['2024/01#c1', '/tasks/2024/01/#c1']]],
    ['a task and nothing else', ' 2024/01 ', [['2024/01', '/tasks/2024/01/']]],
    ['its address on this site', '/disclosures/2024/jihua', [['/disclosures/2024/jihua', '/disclosures/2024/jihua/']]],
    ['its whole address', `${HOME}tasks/2024/01/#c1`, [[`${HOME}tasks/2024/01/#c1`, '/tasks/2024/01/#c1']]],
    ['a page elsewhere', '见 https://example.org/a.html。', [['https://example.org/a.html', 'https://example.org/a.html']]],
  ])('by %s', (_, text, expected) => expect(links(text)).toEqual(expected)); // prettier-ignore
});

describe('nothing else is a link', () => {
  test.each([
    ['a number that is not recorded', '示城序〔2024〕7号'],
    ['what is not public yet', '示城序〔2024〕99号'],
    ['a month', '2024/01 的会议纪要'],
    ['a ref that is not', '2024/meiyou'],
    ['an address that is not', '/disclosures/2024/meiyou/'],
    ['plain words', '公开专栏的检查计划'],
  ])('%s', (_, text) => expect(links(text)).toEqual([]));
});

test('no word is lost or changed, whatever is written', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom('示城序〔2024〕12号', '2024/jihua', `${HOME}tasks/2024/01/`, '见', '，', ' '),
        ),
      ),
      (parts) => {
        const text = parts.join('');
        expect(
          name(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      },
    ),
  ));
