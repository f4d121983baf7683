import * as OpenCC from 'opencc-js/t2cn';
import type { SearchRecord } from './records.ts';

const HAN_BLOCKS: readonly [number, number][] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

/**
 * Traditional characters whose simplified form the index holds, as one string of pairs: readers in
 * Hong Kong and Taiwan ask for 預算.
 */
export function foldingPairs(records: readonly SearchRecord[]): string {
  const indexed = new Set(records.flatMap(({ fields }) => fields).join(''));
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (const [from, to] of HAN_BLOCKS) {
    for (let code = from; code <= to; code += 1) {
      const traditional = String.fromCodePoint(code);
      const simplified = convert(traditional);
      if (simplified !== traditional && [...simplified].length === 1 && indexed.has(simplified))
        pairs += traditional + simplified;
    }
  }
  return pairs;
}
