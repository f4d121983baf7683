import { h } from 'hastscript';
import type { Element } from 'hast';
import type { EntryForm } from './entry-form.ts';
import { leftOverNode } from './left-over.ts';
import { pageNode } from './page-node.ts';
import { sectionNodes } from './section-nodes.ts';
import { summaryNode } from './summary-node.ts';

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

/** A button that shows what stands in the form, and the place on the page where it does. */
const viewButton = ({ action }: EntryForm, view: 'preview' | 'page', words: string): Element =>
  h('button', { type: 'submit', name: 'action', value: view, class: 'plain', formAction: `${action}#${view}` }, words);

/** The form of one entry. */
export function entryNodes(form: EntryForm): Element[] {
  return [
    h('p', { class: 'quiet' }, [h('a', { href: '/' }, '全部条目'), ` › ${form.kind}`]),
    h('h1', form.heading),
    ...(form.also ? [h('p', h('a', { class: 'button', href: form.also.href }, form.also.label))] : []),
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
        ...sectionNodes(form),
        ...cancelNodes(form),
        h('div', { class: 'bar' }, [
          h('p', { class: 'error', role: 'alert', hidden: true, dataLost: '' }, STOPPED),
          h('button', { type: 'submit', name: 'action', value: 'save' }, '保存'),
          ...(form.body === undefined ? [] : [viewButton(form, 'preview', '预览正文')]),
          ...(form.hasPage ? [viewButton(form, 'page', '预览网页')] : []),
          h('p', { class: 'small' }, [
            '保存时先检查，有错误就不写入。保存只写进这台电脑，网站还没有变；',
            h('a', { href: '/publish' }, '取回、提交、推送'),
            '以后才会公开。',
          ]),
        ]),
      ],
    ),
    ...(form.page ? [pageNode(form.page)] : []),
  ];
}
