import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Field } from '#schemas/field-model.ts';
import { labelOf } from '#schemas/wording.ts';
import type { EntryForm } from './entry-form.ts';
import { fieldNode } from './field-nodes.ts';
import { faultNodes, faultsAt } from './input-nodes.ts';
import { filesNode } from './file-nodes.ts';
import { ADDRESS, BODY, type Place, type Section } from './sections.ts';

const LEAST_ROWS = 8;
const MOST_ROWS = 40;

const bodyNodes = (form: EntryForm): Element[] =>
  form.body === undefined
    ? []
    : [
        h('div', { class: 'field' }, [
          h('label', { for: 'f-body' }, [
            `${labelOf([], 'body')} `,
            h('small', '空一行是新的一段；## 是小标题；**文字** 是加粗'),
          ]),
          h(
            'textarea',
            {
              id: 'f-body',
              name: BODY,
              rows: Math.min(MOST_ROWS, Math.max(LEAST_ROWS, form.body.split('\n').length + 2)),
            },
            form.body,
          ),
          ...faultNodes(form, 'body', true),
        ]),
        ...(form.preview
          ? [h('section', { class: 'preview', id: 'preview', tabIndex: -1, ariaLabel: '正文预览' }, form.preview)]
          : []),
      ];

function addressNodes({ address }: EntryForm): Element[] {
  const input = (id: string, help: string, value: string | undefined, more = {}): Element[] =>
    value === undefined
      ? []
      : [
          h('div', { class: 'field' }, [
            h('label', { for: `f-${id}` }, [`${labelOf([], id)} `, h('small', help)]),
            h('input', { id: `f-${id}`, name: `@${id}`, type: 'text', value, autocomplete: 'off', ...more }),
          ]),
        ];
  return [
    ...input('year', '放在哪一年，四位数字', address?.year, { inputMode: 'numeric' }),
    ...input('slug', '不写就按标题的拼音；公开以后不能再改', address?.slug),
  ];
}

function placeNodes(form: EntryForm, place: Place): Element[] {
  if (place === BODY) return bodyNodes(form);
  if (place === ADDRESS) return addressNodes(form);
  if (place.name === 'files' && form.takesFiles) return filesNode(form);
  return [fieldNode(form, place, place.name, form.values[place.name])];
}

/** Whether a field is a reason to unfold what it stands in. */
const isNeeded = (form: EntryForm, { name, initial, isRequired }: Field): boolean =>
  form.more?.split('.')[0] === name ||
  faultsAt(form, name, true).length > 0 ||
  (initial === undefined && (isRequired || form.values[name] !== undefined));

function sectionNode(form: EntryForm, { heading, places, isOpen }: Section): Element[] {
  const inside = places.flatMap((place) => placeNodes(form, place));
  if (heading === undefined) return inside;
  const fields = places.filter((place) => typeof place !== 'string');
  const labels = fields.map(({ label }) => label).join('、');
  return inside.length === 0
    ? []
    : [
        h('details', { class: 'section', open: isOpen ?? fields.some((field) => isNeeded(form, field)) }, [
          h('summary', [h('h2', heading), ...(labels === heading ? [] : [' ', h('small', labels)])]),
          ...inside,
        ]),
      ];
}

/** Everything that is filled in: what everybody needs first, the rest folded under plain headings. */
export const sectionNodes = (form: EntryForm): Element[] =>
  form.sections.flatMap((section) => sectionNode(form, section));
