import type { TextFinding } from './text-finding.ts';

/** The year of a document number in any brackets, after the agency's mark and before the serial. */
const YEAR =
  /(?<=\S)([(（[［【〖﹝〘{<〈《〔])\s*([0-9０-９]{4})\s*([)）\]］】〗﹞〙}>〉》〕])(?=\s*(?:第\s*)?[0-9０-９])/u;
/** The serial after that year, when it begins with zeros. */
const ZEROS = /([)）\]］】〗﹞〙}>〉》〕]\s*(?:第\s*)?)[0０]+(?=[0-9０-９]+\s*号)/u;

/**
 * Slips in a 发文字号 that make it unfindable. Orders, court numbers, standards and whatever else an
 * agency really printed have other forms, so what does not look like a slip is left alone.
 */
export function scanDocumentNumber(text: string): TextFinding[] {
  const [, open, , close] = YEAR.exec(text) ?? [];
  const brackets = open !== undefined && !(open === '〔' && close === '〕');
  const zeros = open !== undefined && ZEROS.test(text);
  const right = text.replace(YEAR, '〔$2〕').replace(ZEROS, '$1');
  const finding = (message: string): TextFinding => ({
    severity: 'warning',
    offset: 0,
    found: text,
    message: `${message}；写成 ${right}`,
  });
  return [
    ...(brackets ? [finding('发文字号的年份要用六角括号〔〕')] : []),
    ...(zeros ? [finding('发文字号的序号不在前面补0')] : []),
  ];
}
