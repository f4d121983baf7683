import { getClosingTagMarkup, getOpeningTagMarkup, sanitizeTextContent } from 'write-excel-file/utility';
import { columnName } from '#domain/sheet/sheet.ts';
import type { CellRule, Proposals } from '#domain/sheet/guided-sheet.ts';

/** What a program lets a note and a title hold (ECMA-376 Part 1, 18.3.1.32). */
const LONGEST_NOTE = 255;
const LONGEST_TITLE = 32;
/** 1990-01-01 as programs count days. */
const EARLIEST_DAY = 32_874;

const rangeOf = (column: number, [first, last]: readonly [number, number], fix = ''): string =>
  [first, last].map((row) => `${fix}${columnName(column)}${fix}${row}`).join(':');

const listOf = ({ sheet, column, rows }: Proposals): string =>
  `'${sheet.replaceAll("'", "''")}'!${rangeOf(column, rows, '$')}`;

const short = (text: string, longest: number): string => [...text].slice(0, longest).join('');

/** What each kind of rule refuses, in the words of the format. */
function condition(takes: CellRule['takes']): { attributes: Record<string, string | number>; formula: string } {
  if (takes === 'nothing') return { attributes: { type: 'custom', showErrorMessage: 1 }, formula: 'FALSE' };
  if (takes === 'day')
    return {
      attributes: { type: 'date', operator: 'greaterThanOrEqual', showErrorMessage: 1 },
      formula: String(EARLIEST_DAY),
    };
  return takes === 'anything'
    ? { attributes: {}, formula: '' }
    : { attributes: { type: 'list', showErrorMessage: 0 }, formula: listOf(takes) };
}

function ruleXml({ column, rows, note, takes }: CellRule, head: string): string {
  const { attributes, formula } = condition(takes);
  const title = short(head, LONGEST_TITLE);
  const words = short(note, LONGEST_NOTE);
  const open = getOpeningTagMarkup('dataValidation', {
    ...attributes,
    allowBlank: 1,
    showInputMessage: 1,
    errorTitle: title,
    error: words,
    promptTitle: title,
    prompt: words,
    sqref: rangeOf(column, rows),
  });
  const inside = formula === '' ? '' : `<formula1>${sanitizeTextContent(formula)}</formula1>`;
  return open + inside + getClosingTagMarkup('dataValidation');
}

/** The rules of a sheet's cells as its XML says them; nothing where there are none. */
export const cellRulesXml = (rules: readonly CellRule[], heads: readonly string[]): string =>
  rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.map((rule) => ruleXml(rule, heads[rule.column] ?? '')).join('')}</dataValidations>`;
