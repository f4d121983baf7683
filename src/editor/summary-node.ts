import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Fault } from '#domain/check/finding.ts';
import { faultMessage } from '#format/fault.ts';
import type { Field } from '#schemas/field-model.ts';
import type { EntryForm } from './entry-form.ts';
import { formName, idOf } from './input-nodes.ts';

const isSingle = (fields: readonly Field[], top: string): boolean => {
  const kind = fields.find(({ name }) => name === top)?.control.kind;
  return kind !== 'list' && kind !== 'group';
};

/** What is wrong or doubtful, each leading to its field. */
const faultList = ({ fields, body }: EntryForm, faults: readonly Fault[]): Element => {
  const known = new Set([...fields.map(({ name }) => name), ...(body === undefined ? [] : ['body'])]);
  return h(
    'ul',
    faults.map((fault) => {
      const name = formName(fault.field ?? '');
      const [top = ''] = name.split('.');
      return h(
        'li',
        known.has(top)
          ? h('a', { href: `#${idOf(isSingle(fields, top) ? name : top)}` }, faultMessage(fault))
          : faultMessage(fault),
      );
    }),
  );
};

/** Everything that is wrong, first; what the check only remarks on, apart and in full. */
export function summaryNode(form: EntryForm): Element[] {
  const { error = [], warning = [] } = Object.groupBy(form.faults, ({ severity }) => severity);
  const box = (id: string, heading: string, faults: readonly Fault[]): Element =>
    h('section', { class: 'note', id, tabIndex: -1, ariaLabelledBy: `${id}-heading` }, [
      h('h2', { id: `${id}-heading` }, heading),
      faultList(form, faults),
    ]);
  const also = error.length > 0 ? '，不妨碍保存' : '';
  return [
    ...(error.length > 0 ? [box('faults', `没有保存：有${error.length}处错误`, error)] : []),
    ...(warning.length > 0 ? [box('remarks', `有${warning.length}处提醒${also}`, warning)] : []),
  ];
}
