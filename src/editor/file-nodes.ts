import { h } from 'hastscript';
import type { Element } from 'hast';
import type { EntryForm } from './entry-form.ts';

/** The field in which new files are chosen. */
export const ADDED = '@files';
/** The box that asks for files to be cleaned. */
export const CLEANED = '@clean';
const REPLACING = '@replace.';

/** The field in which a file is chosen that takes the place of another. */
export const replacingField = (path: string): string => REPLACING + path.replaceAll('/', '~');

/** What a file that was chosen in a field takes the place of: a path, or nothing where it is one more. */
export const replacedBy = (field: string): string | undefined =>
  field.startsWith(REPLACING) ? field.slice(REPLACING.length).replaceAll('~', '/') : undefined;

/** The files that were chosen in one field and wait for the entry to be saved. */
const chosenNodes = ({ chosen }: EntryForm, field: string): Element[] =>
  chosen
    .filter((file) => file.field === field)
    .map(({ id, name }) =>
      h('p', { class: 'chosen' }, [
        `已选好：${name}　`,
        h('input', { type: 'checkbox', id: `drop-${id}`, name: `@drop.${id}` }),
        ' ',
        h('label', { for: `drop-${id}` }, '不要这个文件'),
      ]),
    );

/** A place where files are chosen, with those that were. */
function chooserNode(form: EntryForm, field: string, [label, help]: [string, string], isMultiple: boolean): Element {
  const id = `f-${field.replace(/\W/g, '-')}`;
  return h('div', { class: 'field', dataChooser: field }, [
    h('label', { for: id }, [`${label} `, h('small', help)]),
    ...chosenNodes(form, field),
    h('input', { id, type: 'file', name: field, multiple: isMultiple }),
  ]);
}

export const addFilesNode = (form: EntryForm): Element =>
  chooserNode(form, ADDED, ['添加附件', '可以选几个；会复制一份，文件名改成拼音，原来的文件名作为附件名称'], true);

/** Whether whatever is chosen goes out without what it carries. */
export const cleanFilesNode = ({ cleansFiles }: EntryForm): Element =>
  h('div', { class: 'field' }, [
    h('label', { for: 'f-clean' }, [
      h('input', { id: 'f-clean', type: 'checkbox', name: CLEANED, value: 'on', checked: cleansFiles }),
      ' 这次存进来的附件先清理 ',
      h('small', '去掉作者、批注、修订的记录、隐藏的内容、拍摄地点；电脑上原来的文件不动'),
    ]),
  ]);

/** Inside the card of an attachment: what takes its place. The old one stays, marked as replaced. */
export const replaceFileNode = (form: EntryForm, path: string): Element =>
  chooserNode(form, replacingField(path), ['替换成新的文件', '旧的还留着，注明已被替换'], false);
