import * as OpenCC from 'opencc-js/t2cn';
import { ordinaryForm } from '#domain/text/radicals.ts';

/** Radicals that look like characters (text copied from a PDF is full of them), and the two large blocks of Han. */
const BLOCKS: readonly [number, number][] = [
  [0x2e80, 0x2eff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

/**
 * Characters whose plain form the index holds, as one string of pairs: readers in Hong Kong and Taiwan
 * ask for 預算, and an entry that was written so is found by 预算.
 *
 * @param texts everything that is indexed, as written
 */
export function foldingPairs(texts: Iterable<string>): string {
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  const plain = (char: string): string => convert(ordinaryForm(char) ?? char);
  const indexed = new Set<string>();
  for (const text of texts) for (const char of text.normalize('NFKC')) indexed.add(char);
  for (const char of [...indexed]) indexed.add(plain(char));
  let pairs = '';
  for (const [from, to] of BLOCKS) {
    for (let code = from; code <= to; code += 1) {
      const written = String.fromCodePoint(code);
      const folded = plain(written);
      if (folded !== written && [...folded].length === 1 && indexed.has(folded)) pairs += written + folded;
    }
  }
  return pairs;
}
