import { h } from 'hastscript';
import type { Element } from 'hast';
import { dayOf } from '#domain/date/calendar-date.ts';
import type { Control, Field } from '#schemas/field-model.ts';
import type { EntryForm } from './entry-form.ts';
import { REMOVE } from './read-form.ts';
import { faultNodes, faultsAt, idOf, inputNode } from './input-nodes.ts';

type Place = { name: string; label: string; isRequired: boolean; help: string | undefined };

const labelText = ({ label, name, isRequired, help }: Place): (Element | string)[] => [
  label,
  ' ',
  h('small', [lastStep(name), isRequired ? '必填' : '', help ?? ''].filter(Boolean).join('，')),
];
const lastStep = (name: string): string => name.split('.').findLast((step) => !/^\d+$/.test(step)) ?? name;

/** Fills in the day; shown by the program in the browser, without which it could do nothing. */
const todayNode = (form: EntryForm, { name, label }: Place): Element =>
  h('button', { type: 'button', class: 'plain', hidden: true, dataToday: dayOf(form.now), dataFor: idOf(name) }, [
    '今天',
    h('span', { class: 'visually-hidden' }, `：${label}`),
  ]);

function singleNode(form: EntryForm, { control, dated }: Field, place: Place, value: unknown): Element {
  return h('div', { class: 'field' }, [
    h('label', { for: idOf(place.name) }, labelText(place)),
    dated && control.kind === 'line'
      ? h('div', { class: 'dated' }, [inputNode(form, control, place.name, value), todayNode(form, place)])
      : inputNode(form, control, place.name, value),
    ...faultNodes(form, place.name, true),
  ]);
}

function groupNodes(form: EntryForm, fields: readonly Field[], name: string, value: unknown): Element[] {
  return fields.map((field) =>
    fieldNode(form, field, `${name}.${field.name}`, (value as Record<string, unknown> | undefined)?.[field.name]),
  );
}

function rowNode(form: EntryForm, item: Control, place: Place, index: number, value: unknown): Element {
  const name = `${place.name}.${index}`;
  const label = `${place.label} ${index + 1}`;
  if (item.kind !== 'group') {
    return h('div', { class: 'row' }, [
      h('label', { for: idOf(name), class: 'visually-hidden' }, label),
      inputNode(form, item, name, value),
      ...faultNodes(form, name, true),
    ]);
  }
  const isNew = value === undefined;
  const inside = [
    ...groupNodes(form, item.fields, name, value),
    ...(isNew
      ? []
      : [
          h('p', { class: 'remove' }, [
            h('input', { type: 'checkbox', id: idOf(`${name}.${REMOVE}`), name: `${name}.${REMOVE}` }),
            ' ',
            h('label', { for: idOf(`${name}.${REMOVE}`) }, `删去${label}`),
          ]),
        ]),
    ...faultNodes(form, name, false),
  ];
  return isNew
    ? h('details', { class: 'row' }, [h('summary', `加一条${place.label}`), ...inside])
    : h('fieldset', { class: 'row', id: idOf(name), tabIndex: -1 }, [h('legend', label), ...inside]);
}

function listNode(form: EntryForm, item: Control, place: Place, value: unknown): Element {
  const rows: unknown[] = Array.isArray(value) ? value : [];
  const empty = form.more === place.name ? 5 : 1;
  // Without a program in the browser too, the answer opens at the row that was asked for.
  const next = `${form.action}#${idOf(`${place.name}.${rows.length}`)}`;
  const actionButton = (value: string, words: string): Element =>
    h('button', { type: 'submit', name: 'action', value, class: 'plain', formAction: next }, words);
  const isChosen = item.kind === 'choice' || item.kind === 'relation';
  return h('fieldset', { class: 'field list', id: idOf(place.name), dataFresh: isChosen ? place.name : undefined }, [
    h('legend', labelText(place)),
    ...rows.map((row, index) => rowNode(form, item, place, index, row)),
    ...Array.from({ length: empty }, (_, index) => rowNode(form, item, place, rows.length + index, undefined)),
    h('p', { class: 'actions' }, [
      actionButton(`more:${place.name}`, item.kind === 'group' ? '再加几条' : '再加几行'),
      ...(place.name === 'changes' ? [actionButton('change', '记一条更改（填上现在的时间）')] : []),
    ]),
    ...faultNodes(form, place.name, false),
  ]);
}

/** Whether somebody writes it: of what is chosen, the help tells how it is written in a file. */
const hasWords = (control: Control): boolean =>
  control.kind === 'list' ? hasWords(control.item) : control.kind !== 'choice';

/** One field of a form, with its label, its value and what is wrong with it. */
export function fieldNode(form: EntryForm, field: Field, name: string, value: unknown): Element {
  const { label, isRequired, help } = field;
  const place: Place = { name, label, isRequired, help: hasWords(field.control) ? help : undefined };
  if (field.control.kind === 'list') return listNode(form, field.control.item, place, value);
  if (field.control.kind !== 'group') return singleNode(form, field, place, value);
  const inside = [...groupNodes(form, field.control.fields, name, value), ...faultNodes(form, name, false)];
  const isOpen = value !== undefined || faultsAt(form, name, true).length > 0;
  return h('details', { class: 'field', id: idOf(name), open: isOpen }, [h('summary', labelText(place)), ...inside]);
}
