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

const TASK = /^(?:(\d{4})(?:年| ))?(?:工作)?(?:任务)?第?0?([1-9]\d*)(?:(?:项|号)?(?:工作)?任务|项)?$/;
const ARTICLE = /^(?:(?:中华人民共和国)?(?:政府)?(?:信息)?(?:公开)?条例)?第?(\d+)条(?:第?(\d+)[项款])?$/;
/** 厦城执2021 86号, 2021年第86号文件, 86号文, 国务院令711号: as such numbers are written, with or without 号 behind a year. */
const DOCUMENT =
  /^(?:\p{Script=Han}{0,10}\d{4}(?:年第?| 第?)\d+号?|(?:\p{Script=Han}{0,10}令)?第?\d+号)(?:文件?|令)?$/u;
const DOTTED_ARTICLE = /^\s*(\d{2})\.(\d{1,2})\s*$/;

/** 任务7, 第七项, 2021年第7项: the name that a task has in the list of pages, its year left open when none is given. */
function taskName(key: string): RegExp | undefined {
  const [, year = '\\d{4}', number] = TASK.exec(key) ?? [];
  return number === undefined ? undefined : new RegExp(`^${year}年第${number}项$`);
}

/** 第二十条第五项, 20.5, 公开条例第四十九条: what rests on that article of 政府信息公开条例. */
function articleName(typed: string, key: string): RegExp | undefined {
  const [, article, item] = ARTICLE.exec(key) ?? DOTTED_ARTICLE.exec(typed.normalize('NFKC')) ?? [];
  return article === undefined
    ? undefined
    : new RegExp(`^条例第${article}条${item === undefined ? '' : `第${item}项$`}`);
}

/** A document number without what people say around it: 2021年第86号文件 is 2021 86号. */
function numberWords(words: readonly string[]): string[] {
  const end = words.lastIndexOf('号') + 1;
  const isSaid = /^(?:文件?|令)?$/.test(words.slice(end).join(''));
  return (end > 0 && isSaid ? words.slice(0, end) : [...words]).filter(
    (word, at) => word !== '第' && !(word === '年' && /^\d{4}$/.test(words[at - 1] ?? '')),
  );
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

/** 法规, 法规科 and 市执法局法规处 are one office: without what it is a part of, and what such a part is called. */
export const officeStem = (key: string): string => key.replace(/^.*局/, '').replace(/[处科室股队]$/, '');

export const officesAmong = (rows: readonly Row[]): Row[] => rows.filter(({ facets }) => facets.kind[0] === '部门');

/** Whether a query is nothing but the number of a task, an article or a document, be there such a one or not. */
export function isReference(typed: string, folding: Folding): boolean {
  const key = keyOf(typed, folding);
  return taskName(key) !== undefined || articleName(typed, key) !== undefined || DOCUMENT.test(key);
}

/**
 * The things that a query names: by title or name to the letter, by the number of a task or article,
 * by a document number however it is written, an office by its short name. In the ledger's own order.
 */
export function namedBy(typed: string, rows: readonly Row[], folding: Folding): Row[] {
  const key = keyOf(typed, folding);
  if (key === '') return [];
  const asked = numberWords(wordsOf(typed, folding));
  const stem = officeStem(key);
  const patterns = [taskName(key), articleName(typed, key)].filter((pattern) => pattern !== undefined);
  const isNamed = (name: string): boolean => {
    const nameKey = keyOf(name, folding);
    return nameKey === key || patterns.some((pattern) => pattern.test(nameKey));
  };
  const same = rows.filter(({ title, names }) => [title, ...names].some(isNamed));
  const offices =
    stem.length < 2 ? [] : officesAmong(rows).filter(({ title }) => officeStem(keyOf(title, folding)) === stem);
  const numbered = rows.filter(({ names }) =>
    names.some((name) => isNumber(asked, numberWords(wordsOf(name, folding)))),
  );
  const found = [...new Set([...same, ...offices, ...numbered])];
  // What stands on a page that is named goes without saying.
  const isPart = ({ url }: Row): boolean => found.some((page) => url.startsWith(`${page.url}#`));
  return found.filter((row) => !isPart(row)).slice(0, MOST);
}
