import { h } from 'hastscript';
import type { Element } from 'hast';

/** What a file can be the beginning of. */
export const IMPORTS = {
  document: ['一份公文（.docx）', '标题、发文字号、落款日期和正文取出来，放进“新建公开事项”的表里，接着填'],
  sheet: ['一张填好的表（.xlsx）', '一行一件；部门填回来的落实情况也这样录入'],
  plan: [
    '一年的任务分解表（.docx 或 .xlsx）',
    '有“序号、工作任务、工作要求、牵头部门、责任部门”的表，任务和要求逐字录入',
  ],
} as const satisfies Record<string, readonly [string, string]>;
export type ImportKind = keyof typeof IMPORTS;

/** What the page shows of a file on its way in. */
export interface ImportPage {
  kind: ImportKind;
  year: string;
  theme: string;
  /** Whether the requirements of a plan come in cut into promises. */
  isCut: boolean;
  /** Why it could not be read or written, and what was read otherwise: a line each. */
  faults: readonly string[];
  notes: readonly string[];
  /** The file that was read, and what it would make; nothing before one was chosen. */
  ready:
    | {
        token: string;
        file: string;
        entries: readonly { kind: string; title: string }[];
        /** Each task, its promises marked in its words. */
        shows: readonly string[];
      }
    | undefined;
}

const linesNode = (heading: string, id: string, lines: readonly string[]): Element[] =>
  lines.length === 0
    ? []
    : [
        h('section', { class: 'note', id, tabIndex: -1 }, [
          h('h2', heading),
          h(
            'ul',
            lines.map((line) => h('li', line)),
          ),
        ]),
      ];

const kindNode = (kind: ImportKind, isChosen: boolean): Element =>
  h('p', [
    h('input', { type: 'radio', id: `kind-${kind}`, name: 'kind', value: kind, checked: isChosen, required: true }),
    ' ',
    h('label', { for: `kind-${kind}` }, [`${IMPORTS[kind][0]} `, h('small', IMPORTS[kind][1])]),
  ]);

const lineNode = (name: string, label: string, help: string, value: string): Element =>
  h('div', { class: 'field' }, [
    h('label', { for: `f-${name}` }, [`${label} `, h('small', help)]),
    h('input', { id: `f-${name}`, name, type: 'text', value, autocomplete: 'off' }),
  ]);

const chooseNodes = ({ kind, year, theme, isCut }: ImportPage): Element[] => [
  h('form', { method: 'post', action: '/import', encType: 'multipart/form-data' }, [
    h('fieldset', { class: 'field' }, [
      h('legend', '文件是什么'),
      ...(Object.keys(IMPORTS) as ImportKind[]).map((each) => kindNode(each, each === kind)),
    ]),
    h('div', { class: 'field' }, [
      h('label', { for: 'f-file' }, ['选文件 ', h('small', '表里写到附件的，连附件一起选')]),
      h('input', { id: 'f-file', type: 'file', name: '@files', required: true, multiple: true }),
    ]),
    lineNode('year', '年份', '任务分解表才要写，四位数字', year),
    lineNode('theme', '主题', '任务分解表里没有往年同类任务的，都用这个主题；可以不写', theme),
    h('p', [
      h('input', { id: 'f-cut', type: 'checkbox', name: 'cut', value: 'on', checked: isCut }),
      ' ',
      h('label', { for: 'f-cut' }, [
        '工作要求先照动词切成一条一条的承诺 ',
        h('small', '任务分解表才用；以后在“切成承诺”里逐项改'),
      ]),
    ]),
    h('p', { class: 'actions' }, [
      h('button', { type: 'submit' }, '读这个文件'),
      h('a', { class: 'button', href: '/template.xlsx' }, '下载空表'),
    ]),
  ]),
];

const readyNodes = ({ kind, year, theme, isCut, ready, faults }: ImportPage): Element[] =>
  ready === undefined
    ? []
    : [
        h('h2', `${ready.file}：${ready.entries.length}件`),
        h(
          'ol',
          { class: 'entries' },
          ready.entries.map((entry) => h('li', [entry.title, ' ', h('small', entry.kind)])),
        ),
        ...(ready.shows.length > 0
          ? [
              h('details', { class: 'section' }, [
                h('summary', h('h2', '承诺切在哪里')),
                ...ready.shows.map((line) => h('p', { class: 'said' }, line)),
              ]),
            ]
          : []),
        ...(faults.length > 0
          ? []
          : [
              h('form', { method: 'post', action: '/import', encType: 'multipart/form-data' }, [
                ...Object.entries({ kind, year, theme, cut: isCut ? 'on' : '', token: ready.token }).map(
                  ([name, value]) => h('input', { type: 'hidden', name, value }),
                ),
                h('div', { class: 'bar' }, [
                  h('button', { type: 'submit', name: 'action', value: 'write' }, '写入'),
                  h('p', { class: 'small' }, '写入以前和别的条目一起检查；有一处不对，就一件也不写。'),
                ]),
              ]),
            ]),
      ];

/** 从文件录入: one file is chosen, what it makes is shown, and a button writes it. */
export const importNodes = (page: ImportPage): Element[] => [
  h('p', { class: 'quiet' }, h('a', { href: '/' }, '全部条目')),
  h('h1', '从 Word、Excel 文件录入'),
  ...linesNode(`有${page.faults.length}处错误，什么都没有写入`, 'faults', page.faults),
  ...linesNode(`有${page.notes.length}处提醒`, 'remarks', page.notes),
  ...readyNodes(page),
  ...(page.ready && page.faults.length === 0 ? [h('h2', '换一个文件')] : []),
  ...chooseNodes(page),
];
