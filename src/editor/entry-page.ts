import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Fault } from '#domain/check/finding.ts';
import { faultMessage } from '#format/fault.ts';
import type { Field } from '#schemas/field-model.ts';
import type { EntryForm } from './entry-form.ts';
import { labelOf } from '#schemas/wording.ts';
import { faultsAt, fieldNode, formName, idOf } from './field-nodes.ts';
import { addFilesNode, cleanFilesNode } from './file-nodes.ts';
import { leftOverNode } from './left-over.ts';

function fieldNodes(form: EntryForm): Element[] {
  const isFolded = ({ name, isRare }: Field): boolean =>
    isRare === true && form.values[name] === undefined && form.more !== name && faultsAt(form, name, true).length === 0;
  const node = (field: Field): Element => fieldNode(form, field, field.name, form.values[field.name]);
  const folded = form.fields.filter(isFolded);
  return [
    ...form.fields.filter((field) => !isFolded(field)).map(node),
    ...(folded.length > 0
      ? [
          h('details', { class: 'field' }, [
            h('summary', ['不常用的项目 ', h('small', folded.map(({ label }) => label).join('、'))]),
            ...folded.map(node),
          ]),
        ]
      : []),
  ];
}

/** What is wrong or doubtful, each leading to its field. */
const faultList = ({ fields }: EntryForm, faults: readonly Fault[]): Element => {
  const known = new Set(fields.map(({ name }) => name));
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

/** Everything that is wrong, first; what the check only remarks on, apart. */
function summaryNode(form: EntryForm): Element[] {
  const { error = [], warning = [] } = Object.groupBy(form.faults, ({ severity }) => severity);
  if (form.faults.length === 0) return [];
  return [
    h('section', { class: 'note', id: 'faults', tabIndex: -1, ariaLabelledBy: 'faults-heading' }, [
      h(
        'h2',
        { id: 'faults-heading' },
        error.length > 0 ? `没有保存：有${error.length}处错误` : `有${warning.length}处提醒`,
      ),
      ...(error.length > 0 ? [faultList(form, error)] : []),
      ...(error.length > 0 && warning.length > 0
        ? [h('p', { class: 'remarks' }, `另有${warning.length}处提醒，不妨碍保存：`)]
        : []),
      ...(warning.length > 0 ? [faultList(form, warning)] : []),
    ]),
  ];
}

const isSingle = (fields: readonly Field[], top: string): boolean => {
  const kind = fields.find(({ name }) => name === top)?.control.kind;
  return kind !== 'list' && kind !== 'group';
};

const bodyNodes = ({ body, preview }: EntryForm): Element[] =>
  body === undefined
    ? []
    : [
        h('div', { class: 'field' }, [
          h('label', { for: 'f-body' }, [
            `${labelOf([], 'body')} `,
            h('small', '空一行是新的一段；## 是小标题；**文字** 是加粗'),
          ]),
          h(
            'textarea',
            { id: 'f-body', name: '@body', rows: Math.min(40, Math.max(8, body.split('\n').length + 2)) },
            body,
          ),
        ]),
        ...(preview
          ? [h('section', { class: 'preview', id: 'preview', tabIndex: -1, ariaLabel: '正文预览' }, preview)]
          : []),
      ];

const addressNodes = ({ address }: EntryForm): Element[] =>
  address
    ? [
        h('div', { class: 'field' }, [
          h('label', { for: 'f-year' }, [`${labelOf([], 'year')} `, h('small', '放在哪一年，四位数字')]),
          h('input', { id: 'f-year', name: '@year', type: 'text', inputMode: 'numeric', value: address.year }),
        ]),
        h('div', { class: 'field' }, [
          h('label', { for: 'f-slug' }, [
            `${labelOf([], 'slug')} `,
            h('small', '不写就按标题的拼音；公开以后不能再改'),
          ]),
          h('input', { id: 'f-slug', name: '@slug', type: 'text', value: address.slug, autocomplete: 'off' }),
        ]),
      ]
    : [];

/** What no reader has seen may go without a word. */
const cancelNodes = ({ scheduledFor }: EntryForm): Element[] =>
  scheduledFor === undefined
    ? []
    : [
        h('section', { class: 'field' }, [
          h('h2', '定时公开'),
          h('p', `${scheduledFor} 公开，读者还没有见过。可以改日期，也可以取消：连同只有它用的附件一起删掉。`),
          h('button', { type: 'submit', name: 'action', value: 'cancel', class: 'plain' }, '取消定时公开，删掉这一条'),
        ]),
      ];

const STOPPED =
  '编辑程序停了，没有保存。字还在这一页上，先别关；重新运行 npm run edit，最后一次停顿以前写的都能接着改。';

/** The form of one entry. */
export function entryNodes(form: EntryForm): Element[] {
  return [
    h('p', { class: 'quiet' }, [h('a', { href: '/' }, '全部条目'), ` › ${form.kind}`]),
    h('h1', form.heading),
    ...(form.notice ? [h('p', { class: 'note', role: 'status' }, form.notice)] : []),
    ...form.leftOver.map((each) => h('section', { class: 'note' }, leftOverNode(each, '这一条有没有保存完的内容'))),
    ...summaryNode(form),
    h('p', { class: 'small' }, '每一项后面灰色的英文，是这一项在文件里的名字，检查的提示会用到。'),
    h(
      'form',
      {
        method: 'post',
        action: form.action,
        encType: 'multipart/form-data',
        dataGuard: form.isUnsaved ? 'unsaved' : '',
      },
      [
        h('input', { type: 'hidden', name: '@version', value: form.version }),
        h('input', { type: 'hidden', name: '@token', value: form.token }),
        // Enter in a field must save, not do what the first button of a list does.
        h(
          'button',
          { type: 'submit', name: 'action', value: 'save', class: 'visually-hidden', tabIndex: -1, ariaHidden: 'true' },
          '保存',
        ),
        ...fieldNodes(form),
        ...(form.takesFiles ? [addFilesNode(form), cleanFilesNode(form)] : []),
        ...bodyNodes(form),
        ...addressNodes(form),
        ...cancelNodes(form),
        h('div', { class: 'bar' }, [
          h('p', { class: 'error', role: 'alert', hidden: true, dataLost: '' }, STOPPED),
          h('button', { type: 'submit', name: 'action', value: 'save' }, '保存'),
          ...(form.body === undefined
            ? []
            : [
                h(
                  'button',
                  {
                    type: 'submit',
                    name: 'action',
                    value: 'preview',
                    class: 'plain',
                    formAction: `${form.action}#preview`,
                  },
                  '预览正文',
                ),
              ]),
          h('p', { class: 'small' }, [
            '保存时先检查，有错误就不写入。保存只写进这台电脑，网站还没有变；',
            h('a', { href: '/publish' }, '取回、提交、推送'),
            '以后才会公开。',
          ]),
        ]),
      ],
    ),
  ];
}
