import { Dice } from '../load/dice.ts';
import { BUREAU, OFFICES, THEMES } from '../load/frame.ts';
import { OBJECTS, SUBJECTS } from '../load/words.ts';
import type { TruePage } from './rule.ts';

const SAMPLED = 40;
const LONGEST = 9;

/** The same document number in the ways that people type it. */
const NUMBERS = [
  '示城序〔2022〕12号',
  '示城序[2022]12号',
  '示城序（2022）12号',
  '示城序2022 12号',
  '2022 12号',
  '12号',
];
/** One character, whole digits, full width, traditional, several parts, and what stands nowhere. */
const ODD = [
  '检',
  '第',
  '2022',
  '１２号',
  '檢查計劃',
  '違建拆除',
  '检查计划 执法科',
  '夜间噪声 年度预算 2023年',
  '共3件',
  '核电站',
  '登月飞船',
  'GB/T 9704',
];
const DATES = ['2022年10月7日', '2023年1月1日'];

/** Runs of words that do stand somewhere, from wherever the dice fall. */
function sampled(pages: readonly TruePage[], dice: Dice): string[] {
  return Array.from({ length: SAMPLED }, () => {
    const field = [...dice.pick(dice.pick(pages).fields.filter((text) => /\p{Script=Han}{2}/u.test(text)))];
    const length = 2 + dice.whole(LONGEST - 1);
    const from = dice.whole(Math.max(1, field.length - length));
    return field
      .slice(from, from + length)
      .join('')
      .trim();
  });
}

/** Everything that is asked of an index: the same for the same load. */
export function truthQueries(pages: readonly TruePage[]): string[] {
  const names = [BUREAU, ...OFFICES.map(({ name }) => name), ...THEMES.slice(0, 4).map(({ name }) => name)];
  const words = [...SUBJECTS.slice(0, 6), ...OBJECTS.slice(0, 6), `${SUBJECTS[0]}${OBJECTS[0]}`];
  return [...new Set([...NUMBERS, ...ODD, ...DATES, ...names, ...words, ...sampled(pages, new Dice(7))])].filter(
    (query) => query !== '',
  );
}
