import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Fault } from '#domain/check/finding.ts';
import type { EntryChange } from '#domain/exchange/entry-change.ts';
import { changesInShort } from '#format/entry-changes.ts';
import { changeLines } from '#format/exchanged.ts';
import { faultLine } from '#format/fault.ts';

/** Something that both sides changed, in words, for somebody who has to decide. */
export interface Choice {
  key: string;
  where: string;
  base: string;
  ours: string;
  theirs: string;
}

/** What the page shows of the way out. */
export interface PublishPage {
  /** What would go out now. */
  changes: readonly EntryChange[];
  /** True where nobody has said yet whose commits these are. */
  asksIdentity: boolean;
  name: string;
  email: string;
  /** Sentences on what became of it. */
  lines: readonly string[];
  faults: readonly Fault[];
  conflicts: readonly Choice[];
  /** False where there is nothing that a button could do. */
  canSend: boolean;
}

const linesNode = (lines: readonly string[]): Element =>
  h(
    'div',
    { class: 'note', role: 'status' },
    lines.map((line) => h('p', { class: 'said' }, line)),
  );

const outgoingNodes = ({ changes }: PublishPage): Element[] => [
  h('h2', '要送出去的'),
  changes.length === 0
    ? h('p', '没有没送出去的改动。点下面的按钮，还可以取回别人的改动。')
    : h('p', `${changesInShort(changes)}。`),
  h(
    'ul',
    changeLines(changes).map((line) => h('li', line)),
  ),
];

const faultNodes = ({ faults }: PublishPage): Element[] =>
  faults.length === 0
    ? []
    : [
        h('section', { class: 'note', id: 'faults', tabIndex: -1 }, [
          h('h2', `有${faults.length}处错误，没有送出去`),
          h(
            'ul',
            faults.map((fault) => h('li', faultLine(fault))),
          ),
        ]),
      ];

const input = (name: string, label: string, help: string, value: string): Element =>
  h('div', { class: 'field' }, [
    h('label', { for: `f-${name}` }, [`${label} `, h('small', help)]),
    h('input', { id: `f-${name}`, name, type: 'text', value, autocomplete: 'off', required: true }),
  ]);

const identityNodes = ({ asksIdentity, name, email }: PublishPage): Element[] =>
  asksIdentity
    ? [
        h('h2', '您是谁'),
        h('p', '只问这一次。姓名和邮箱记在每次提交里，看得到台账历史的人都看得到。'),
        input('name', '姓名', '例如 王芳', name),
        input('email', '邮箱', '例如 wangfang@example.gov.cn', email),
      ]
    : [];

function choiceNode({ key, where, base, ours, theirs }: Choice, index: number): Element {
  const option = (value: string, label: string, words: string): Element =>
    h('div', { class: 'version' }, [
      h('label', [h('input', { type: 'radio', name: `@${key}`, value, required: true }), ` ${label}`]),
      h('p', { class: 'said' }, words === '' ? '（没有）' : words),
    ]);
  return h('fieldset', { class: 'field row' }, [
    h('legend', `${index + 1}. ${where}`),
    ...(base === '' ? [] : [h('p', { class: 'quiet said' }, `原来：${base}`)]),
    option('ours', '用我的', ours),
    option('theirs', '用对方的', theirs),
  ]);
}

const conflictNodes = ({ conflicts }: PublishPage): Element[] =>
  conflicts.length === 0
    ? []
    : [
        h('h2', `有${conflicts.length}处两边都改了`),
        h(
          'p',
          '您的改动已经提交在这台电脑上，还没有送出去。每一处选用哪一个；没有选中的字也不会丢，还在历史里。拿不准的先放着，问过对方再来。',
        ),
        ...conflicts.map(choiceNode),
      ];

/** The page from which work goes out: what there is, what stands in the way, and one button. */
export const publishNodes = (page: PublishPage): Element[] => [
  h('p', { class: 'quiet' }, [h('a', { href: '/' }, '全部条目'), '　', h('a', { href: '/undo' }, '撤销上次提交')]),
  h('h1', '取回、提交、推送'),
  ...(page.lines.length > 0 ? [linesNode(page.lines)] : []),
  ...faultNodes(page),
  h('form', { method: 'post', action: '/publish', encType: 'multipart/form-data' }, [
    ...conflictNodes(page),
    ...(page.conflicts.length === 0 ? outgoingNodes(page) : []),
    ...identityNodes(page),
    ...(page.canSend
      ? [
          h('div', { class: 'bar' }, [
            h('button', { type: 'submit' }, '取回、提交、推送'),
            h('p', { class: 'small' }, '先检查，有错误就不送。再取回别人的改动，和您的合在一起，一起送出去。'),
          ]),
        ]
      : []),
  ]),
];
