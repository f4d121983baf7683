import { withDigits } from './numerals.ts';
import type { Row } from './table.ts';
import { wordsOf, type Folding } from './tokens.ts';

/** More would be a list, and there is one below. */
const MOST = 8;

/** How names are compared: no punctuation, no brackets, numbers in digits. A blank keeps 2021 and 86 apart. */
const keyOf = (text: string, folding: Folding): string => {
  const words = wordsOf(text, folding);
  return withDigits(
    words.map((word, at) => (/\d$/.test(words[at - 1] ?? '') && /^\d/.test(word) ? ` ${word}` : word)).join(''),
  );
};

const TASK = /^(?:(\d{4})(?:年| ))?(?:工作)?(?:任务)?第?0?([1-9]\d?)(?:(?:项|号)?(?:工作)?任务|项)?$/;
const ARTICLE = /^(?:(?:政府信息公开)?条例)?第(\d+)条(?:第(\d+)项)?$/;
const DOTTED_ARTICLE = /^\s*(\d{2})\.(\d{1,2})\s*$/;

/** 任务7, 第七项, 2021年第7项: the name that a task has in the list of pages, its year left open when none is given. */
function taskName(key: string): RegExp | undefined {
  const [, year = '\\d{4}', number] = TASK.exec(key) ?? [];
  return number === undefined ? undefined : new RegExp(`^${year}年第${number}项$`);
}

/** 第二十条第五项, 20.5, 第四十九条: what rests on that article of 政府信息公开条例. */
function articleName(typed: string, key: string): RegExp | undefined {
  const [, article, item] = ARTICLE.exec(key) ?? DOTTED_ARTICLE.exec(typed.normalize('NFKC')) ?? [];
  return article === undefined
    ? undefined
    : new RegExp(`^条例第${article}条${item === undefined ? '' : `第${item}项$`}`);
}

/** 86号, 厦城执86号 and 厦城执〔2021〕86 are all 厦城执〔2021〕86号: its words in their order, the number itself among them. */
function isNumber(asked: readonly string[], name: readonly string[]): boolean {
  const [serial, mark] = name.slice(-2);
  if (mark !== '号' || asked.length < 2) return false;
  const words = asked[asked.length - 1] === mark ? asked : [...asked, mark];
  if (words.length < 2 || words[words.length - 2] !== serial) return false;
  let at = -1;
  return words.every((word) => (at = name.indexOf(word, at + 1)) >= 0);
}

/**
 * The things that a query names: by title or name to the letter, by the number of a task or article,
 * by a document number however it is written. In the ledger's own order.
 */
export function namedBy(typed: string, rows: readonly Row[], folding: Folding): Row[] {
  const key = keyOf(typed, folding);
  if (key === '') return [];
  const words = wordsOf(typed, folding);
  const patterns = [taskName(key), articleName(typed, key)].filter((pattern) => pattern !== undefined);
  const isNamed = (name: string): boolean => {
    const nameKey = keyOf(name, folding);
    return nameKey === key || patterns.some((pattern) => pattern.test(nameKey));
  };
  const same = rows.filter(({ title, names }) => [title, ...names].some(isNamed));
  const numbered = rows.filter(({ names }) => names.some((name) => isNumber(words, wordsOf(name, folding))));
  return [...new Set([...same, ...numbered])].slice(0, MOST);
}
