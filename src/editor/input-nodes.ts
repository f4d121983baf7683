import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Fault } from '#domain/check/finding.ts';
import { faultMessage } from '#format/fault.ts';
import type { Option } from '#schemas/field.ts';
import type { Control } from '#schemas/field-model.ts';
import type { EntryForm } from './entry-form.ts';

/** `files[0].path` → `files.0.path`. */
export const formName = (field: string): string => field.replace(/\[(\d+)\]/g, '.$1');
export const idOf = (name: string): string => `f-${name.replaceAll('.', '-')}`;

/** Faults by the field they stand at, or the nearest one that the form shows. */
export const faultsAt = ({ faults }: EntryForm, name: string, isLeaf: boolean): Fault[] =>
  faults.filter(({ field }) => {
    const at = formName(field ?? '');
    return at === name || (isLeaf && at.startsWith(`${name}.`));
  });

/** What is wrong at a place, under it. */
export function faultNodes(form: EntryForm, name: string, isLeaf: boolean): Element[] {
  return faultsAt(form, name, isLeaf).map((fault, index) =>
    h('p', { class: fault.severity, id: `${idOf(name)}-fault-${index}` }, faultMessage({ ...fault, field: undefined })),
  );
}

const described = (form: EntryForm, name: string): Record<string, string> => {
  const faults = faultsAt(form, name, true);
  if (faults.length === 0) return {};
  return {
    ariaInvalid: 'true',
    ariaDescribedBy: faults.map((_, index) => `${idOf(name)}-fault-${index}`).join(' '),
  };
};

/** Choices under their headings, with the present value even where it is none of them. */
function optionNodes(options: readonly Option[], value: string): Element[] {
  const node = (option: Option): Element =>
    h('option', { value: option.value, selected: option.value === value }, option.label);
  const groups = [...new Set(options.map(({ group }) => group ?? ''))];
  const isKnown = value === '' || options.some((option) => option.value === value);
  return [
    h('option', { value: '', selected: value === '' }, '（不写）'),
    ...(isKnown ? [] : [h('option', { value, selected: true }, `${value}（现在没有这一个）`)]),
    ...groups.flatMap((group) => {
      const nodes = options.filter((option) => (option.group ?? '') === group).map(node);
      return group === '' ? nodes : [h('optgroup', { label: group }, nodes)];
    }),
  ];
}

/** Of so many nobody finds one by looking: the program in the browser lets words be typed. */
const MANY = 15;

function selectNode(options: readonly Option[], value: string, common: Record<string, string>): Element {
  const isLong = options.length > MANY;
  return h('select', { ...common, ...(isLong ? { dataFind: '' } : {}) }, optionNodes(options, value));
}

/** What one value is filled in with. */
export function inputNode(form: EntryForm, control: Control, name: string, value: unknown): Element {
  const text = value === undefined || value === null || typeof value === 'object' ? '' : String(value);
  const common = { id: idOf(name), name, ...described(form, name) };
  if (control.kind === 'choice') return selectNode(control.options, text, common);
  if (control.kind === 'relation') return selectNode(form.choices(control.relation), text, common);
  if (control.kind === 'flag') return h('input', { ...common, type: 'checkbox', checked: value === true });
  if (control.kind === 'text')
    return h('textarea', { ...common, rows: Math.max(2, Math.ceil(text.length / 36)) }, text);
  return h('input', {
    ...common,
    type: 'text',
    value: text,
    autocomplete: 'off',
    ...(control.kind === 'number' ? { inputMode: 'numeric' } : {}),
  });
}
