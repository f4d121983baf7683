import type { Control } from '#schemas/field-model.ts';
import { insideOf } from '#schemas/field-model.ts';

/** Things in one cell stand apart by this sign, which no name or number of ours holds. */
const BETWEEN = '；';

/** A value as a table for people has it: labels for codes, 是 and 否, the parts of a group beside their names. */
export function cellWords(value: unknown, control: Control): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const item = control.kind === 'list' ? control.item : control;
    return value.map((each) => cellWords(each, item)).join(BETWEEN);
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object')
    return insideOf(control)
      .map(
        ({ name, label, control: inner }) =>
          [label, cellWords((value as Record<string, unknown>)[name], inner)] as const,
      )
      .filter(([, words]) => words !== '')
      .map(([label, words]) => `${label}：${words}`)
      .join('，');
  const text = String(value);
  return control.kind === 'choice' ? (control.options.find((option) => option.value === text)?.label ?? text) : text;
}
