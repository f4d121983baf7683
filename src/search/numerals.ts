/** By what they are worth. */
export const DIGITS = '〇一二三四五六七八九';

/** 二十八 → 28, for the numbers of tasks and articles: 1 to 99. Anything else stays as it is. */
export function numberIn(chinese: string): string {
  const [, tens, ten, ones] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(chinese) ?? [];
  if (ten === undefined || (!ten && tens && ones)) return chinese;
  const value = (char = ''): number => Math.max(0, DIGITS.indexOf(char || '〇'));
  return String(ten ? (tens ? value(tens) : 1) * 10 + value(ones) : value(tens) + value(ones));
}

/** Numbers of tasks, articles and items in digits: 第二十条第五项 → 第20条第5项, 任务七 → 任务7. */
export const withDigits = (text: string): string =>
  text.replace(
    /(^|[第条]|任务)([一二三四五六七八九十]{1,3})(?=$|[项条款号])/g,
    (_, before: string, chinese: string) => before + numberIn(chinese),
  );
