import { h } from 'hastscript';
import type { Element } from 'hast';

/** What the page shows of taking back the last commit. */
export interface UndoPage {
  /** Sentences on what would be done, or what became of it. */
  lines: readonly string[];
  /** The commit that a button takes back; nothing where there is none to press. */
  commit: string | undefined;
  /** True where readers will see a reason. */
  asksReason: boolean;
  /** True where something in no commit yet could be put aside. */
  offersAside: boolean;
}

/** 撤销上次提交: what would be undone, and one button. */
export const undoNodes = ({ lines, commit, asksReason, offersAside }: UndoPage): Element[] => [
  h('p', { class: 'quiet' }, [
    h('a', { href: '/' }, '全部条目'),
    ' › ',
    h('a', { href: '/publish' }, '取回、提交、推送'),
  ]),
  h('h1', '撤销上次提交'),
  h(
    'div',
    { class: 'note', role: 'status' },
    lines.map((line) => h('p', { class: 'said' }, line)),
  ),
  h('form', { method: 'post', action: '/undo', encType: 'multipart/form-data' }, [
    ...(commit === undefined
      ? []
      : [
          h('input', { type: 'hidden', name: 'commit', value: commit }),
          ...(asksReason
            ? [
                h('div', { class: 'field' }, [
                  h('label', { for: 'f-reason' }, ['为什么撤销 ', h('small', '写在网页上，读者看得到')]),
                  h('input', { id: 'f-reason', name: 'reason', type: 'text', autocomplete: 'off', required: true }),
                ]),
              ]
            : []),
          h('button', { type: 'submit', name: 'action', value: 'undo' }, '撤销这次提交'),
        ]),
    ...(offersAside
      ? [h('button', { type: 'submit', name: 'action', value: 'aside', class: 'plain' }, '把还没提交的改动放到一边')]
      : []),
  ]),
];
