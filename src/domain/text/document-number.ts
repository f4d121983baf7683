import type { TextFinding } from './text-finding.ts';

/** The year of a document number in any brackets, after the agency's mark and before the serial. */
const YEAR =
  /(?<=\S)([(（[［【〖﹝〘{<〈《〔])\s*([0-9０-９]{4})\s*([)）\]］】〗﹞〙}>〉》〕])(?=\s*(?:第\s*)?[0-9０-９])/u;
/** The serial after that year, when it begins with zeros. Behind 第 they are printed, as forms and decisions print them. */
const ZEROS = /([)）\]］】〗﹞〙}>〉》〕]\s*)[0０]+(?=[0-9０-９]+\s*号)/u;
const SHORT_YEAR = /(?<=\S)〔\s*[0-4０-４][0-9０-９]\s*〕\s*(?:第\s*)?[0-9０-９]+\s*号?$/u;
const NO_END = /(?<=\S)〔\s*[0-9０-９]{4}\s*〕\s*(第\s*)?[0-9０-９]+$/u;

const AS_PRINTED = '文件上就是这样印的，不用改';

/**
 * Slips in a 发文字号 that make it unfindable. Orders, court numbers, standards and whatever else an
 * agency really printed have other forms, so what does not look like a slip is left alone.
 */
export function scanDocumentNumber(text: string): TextFinding[] {
  const [, open, , close] = YEAR.exec(text) ?? [];
  const brackets = open !== undefined && !(open === '〔' && close === '〕');
  const zeros = open !== undefined && ZEROS.test(text);
  const right = text.replace(YEAR, '〔$2〕').replace(ZEROS, '$1');
  const finding = (message: string): TextFinding => ({ severity: 'warning', offset: 0, found: text, message });
  return [
    ...(brackets ? [finding(`发文字号的年份要用六角括号〔〕；写成 ${right}`)] : []),
    ...(zeros ? [finding(`发文字号的序号一般不在前面补0，写成 ${right}；${AS_PRINTED}`)] : []),
    ...(SHORT_YEAR.test(text) ? [finding(`发文字号的年份一般写四位，例如〔2024〕；${AS_PRINTED}`)] : []),
    ...(NO_END.test(text) ? [finding(`末尾少了“号”；写成 ${text}号`)] : []),
  ];
}
