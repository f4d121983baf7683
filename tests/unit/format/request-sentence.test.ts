import { describe, expect, test } from 'vitest';
import { requestSentence } from '#format/request-sentence.ts';
import { aCommitment } from '../../support/factories.ts';

const ask = (...commitments: ReturnType<typeof aCommitment>[]): string =>
  requestSentence({ number: 28, plan: { documentNumber: '厦城执〔2021〕86号' }, commitments });
const papers = '厦城执〔2021〕86号附表第28项任务形成的文件：该项的工作方案、总结或报送的落实情况材料';

describe('the ready sentence', () => {
  test('asks for papers that exist, by number', () =>
    expect(ask(aCommitment({ checkability: 'statement' }))).toBe(`${papers}。`));
  test('names what can be checked by a paper, and nothing between two quotation marks', () =>
    expect(
      ask(
        aCommitment({ quote: '甲' }),
        aCommitment({ quote: '乙' }),
        aCommitment({ quote: '丙', checkability: 'aim' }),
      ),
    ).toBe(`${papers}，以及“甲”“乙”的有关文件。`));
});
