import { h } from 'hastscript';
import type { Element } from 'hast';
import { ATTACHMENT_FORMATS, formatOfName } from '#domain/attachment/attachment.ts';
import { fileAddress } from '#format/file-address.ts';
import { sizeLabel } from '#format/size.ts';
import { insideOf } from '#schemas/field-model.ts';
import type { EntryForm } from './entry-form.ts';
import { fieldNode } from './field-nodes.ts';
import { faultNodes, faultsAt, idOf } from './input-nodes.ts';
import { ADDED, CLEANED, fieldFor, REPLACES, REPLACES_WHY, TAKES_DOWN, TAKES_DOWN_WHY } from './file-wishes.ts';

interface Row {
  path?: unknown;
  title?: unknown;
  replaced?: unknown;
}

/** What a file is: `PDF，12 KB`. */
const nature = (name: string, size: number | undefined): string => {
  const format = formatOfName(name);
  return [format && ATTACHMENT_FORMATS[format], size === undefined ? '没有这个文件' : sizeLabel(size)]
    .filter(Boolean)
    .join('，');
};

/** The files that were chosen in one field and wait for the entry to be saved. */
const chosenNodes = ({ chosen }: EntryForm, field: string): Element[] =>
  chosen
    .filter((file) => file.field === field)
    .map(({ id, name, size }) =>
      h('p', { class: 'chosen' }, [
        h('span', [`已选好：${name}`, ' ', h('small', nature(name, size))]),
        h('input', { type: 'checkbox', id: `drop-${id}`, name: `@drop.${id}` }),
        h('label', { for: `drop-${id}` }, '不要这个文件'),
      ]),
    );

const idFor = (field: string): string => `f-${field.replace(/\W/g, '-')}`;

/** A place where files are chosen, with those that were. */
function chooserNode(form: EntryForm, field: string, [label, help]: [string, string], isMultiple: boolean): Element {
  const id = idFor(field);
  return h('div', { class: 'field', dataFresh: field }, [
    h('label', { for: id }, [`${label} `, h('small', help)]),
    ...chosenNodes(form, field),
    h('input', { id, type: 'file', name: field, multiple: isMultiple }),
  ]);
}

const whyNode = ({ beside }: EntryForm, field: string, label: string): Element =>
  h('div', { class: 'field' }, [
    h('label', { for: idFor(field) }, [`${label} `, h('small', '写进更改记录，读者看得到；还没有公开的不用写')]),
    h('input', { id: idFor(field), type: 'text', name: field, value: beside.get(field) ?? '', autocomplete: 'off' }),
  ]);

/** 替换: what takes its place. The old one stays, marked as replaced. */
function replaceNode(form: EntryForm, path: string): Element {
  const [field, why] = [fieldFor(REPLACES, path), fieldFor(REPLACES_WHY, path)];
  const isOpen = form.chosen.some((file) => file.field === field) || Boolean(form.beside.get(why));
  return h('details', { class: 'wish', open: isOpen }, [
    h('summary', '替换'),
    chooserNode(form, field, ['替换成新的文件', '旧的还留着，注明已被替换'], false),
    whyNode(form, why, '为什么换'),
  ]);
}

/** 撤下: gone from the page, and from the site where no other entry offers it. */
function takeDownNode(form: EntryForm, path: string): Element {
  const [field, why] = [fieldFor(TAKES_DOWN, path), fieldFor(TAKES_DOWN_WHY, path)];
  const isOpen = form.beside.has(field) || Boolean(form.beside.get(why));
  return h('details', { class: 'wish', open: isOpen }, [
    h('summary', '撤下'),
    h('p', { class: 'small' }, '网页上不再有它，文件也删掉（别的条目还在用的留着）。只是换了新的，用“替换”。'),
    h('p', [
      h('input', { id: idFor(field), type: 'checkbox', name: field, checked: form.beside.has(field) }),
      ' ',
      h('label', { for: idFor(field) }, '保存时撤下这个附件'),
    ]),
    whyNode(form, why, '为什么撤下'),
  ]);
}

/** One attachment: what it is, what readers know it by, and what can be done with it. */
function cardNode(form: EntryForm, row: Row, index: number): Element {
  const name = `files.${index}`;
  const fields = insideOf(form.fields.find((field) => field.name === 'files')?.control ?? { kind: 'line' });
  const [path, label] = [String(row.path ?? ''), `附件 ${index + 1}`];
  const file = path.split('/').at(-1) ?? '';
  const shown = fields.filter(
    (field) =>
      field.name !== 'path' &&
      (field.name !== 'replaced' || row.replaced !== undefined || faultsAt(form, `${name}.replaced`, true).length > 0),
  );
  return h('fieldset', { class: 'row card', id: idOf(name), tabIndex: -1 }, [
    h('legend', label),
    h('p', { class: 'file' }, [
      h('a', { href: fileAddress(path) }, file),
      ' ',
      h('small', [nature(file, form.sizeOf(path)), row.replaced === undefined ? '' : '，已被替换'].join('')),
    ]),
    h('input', { type: 'hidden', id: idOf(`${name}.path`), name: `${name}.path`, value: path }),
    ...faultNodes(form, `${name}.path`, true),
    ...shown.map((field) => fieldNode(form, field, `${name}.${field.name}`, row[field.name as keyof Row])),
    h('div', { class: 'wishes' }, [
      ...(row.replaced === undefined ? [replaceNode(form, path)] : []),
      takeDownNode(form, path),
    ]),
    ...faultNodes(form, name, false),
  ]);
}

/** Whether whatever is chosen goes out without what it carries. */
const cleanNode = ({ cleansFiles }: EntryForm): Element =>
  h('div', { class: 'field' }, [
    h('label', { for: 'f-clean' }, [
      h('input', { id: 'f-clean', type: 'checkbox', name: CLEANED, value: 'on', checked: cleansFiles }),
      ' 这次存进来的附件先清理 ',
      h('small', '去掉作者、批注、修订的记录、隐藏的内容、拍摄地点；电脑上原来的文件不动'),
    ]),
  ]);

/** The attachments of an entry, a card each, and where more are added. */
export function filesNode(form: EntryForm): Element[] {
  const rows = (form.values.files as readonly Row[] | undefined) ?? [];
  return [
    h('div', { class: 'field', id: idOf('files'), tabIndex: -1 }, [
      ...rows.map((row, index) => cardNode(form, row, index)),
      chooserNode(form, ADDED, ['添加附件', '可以选几个；会复制一份，文件名改成拼音，原来的文件名作为附件名称'], true),
      ...faultNodes(form, 'files', false),
    ]),
    cleanNode(form),
  ];
}
