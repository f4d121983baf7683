import { h } from 'hastscript';
import type { Element } from 'hast';
import { leftOverNode, type LeftOver } from './left-over.ts';

/** One line of the list. */
export interface ListedEntry {
  href: string;
  title: string;
  /** What else is done with it. */
  also: { href: string; label: string } | undefined;
  hint: string;
  /** The day by which a clerk looks for it; nothing where it has none. */
  date: string | undefined;
  /** 待公开, 已撤回, 未提交. */
  states: readonly string[];
}

/** Entries of one kind, as the list shows them. */
export interface EntryGroup {
  kind: string;
  entries: readonly ListedEntry[];
  /** Where a new one is made; nothing for a kind that is not made here. */
  newHref: string | undefined;
}

export interface EntryList {
  groups: readonly EntryGroup[];
  /** Where the content lies. */
  folder: string;
  notice: string | undefined;
  /** Forms that were never saved. */
  unsaved: readonly (LeftOver & { heading: string })[];
}

/** What was left over, with a word on each. */
const unsavedNodes = ({ unsaved }: EntryList): Element[] =>
  unsaved.length === 0
    ? []
    : [
        h('section', { class: 'note', id: 'unsaved' }, [
          h('h2', '没有保存完的'),
          ...unsaved.map((each) => leftOverNode(each, each.heading)),
        ]),
      ];

/** Every entry of the content, by kind, with a box that narrows the list. */
export function listNodes(list: EntryList): Element[] {
  const { groups, folder, notice } = list;
  return [
    h('h1', '台账内容'),
    ...(notice === undefined ? [] : [h('p', { class: 'note', role: 'status' }, notice)]),
    ...unsavedNodes(list),
    h('p', `改的是 ${folder} 里的文件。保存只写进这台电脑，网站还没有变；推送以后才会公开。`),
    h('p', { class: 'actions' }, [
      h('a', { class: 'button strong', href: '/publish' }, '取回、提交、推送'),
      ...groups.flatMap(({ kind, newHref }) =>
        newHref ? [h('a', { class: 'button', href: newHref }, `新建${kind}`)] : [],
      ),
      h('a', { class: 'button', href: '/site' }, '网站和联系方式'),
    ]),
    h('div', { class: 'field', hidden: true, dataFilterBox: '' }, [
      h('label', { for: 'filter' }, '按标题、年份、网址或状态找'),
      h('input', { id: 'filter', type: 'search', autocomplete: 'off' }),
    ]),
    ...groups
      .filter(({ entries }) => entries.length > 0)
      .map(({ kind, entries }) =>
        h('section', { dataGroup: '' }, [
          h('h2', `${kind}（${entries.length}）`),
          h(
            'ul',
            { class: 'entries' },
            entries.map(({ href, title, also, hint, date, states }) =>
              h('li', { dataEntry: '' }, [
                h('a', { href }, title),
                ' ',
                h('small', [date, hint].filter(Boolean).join('　')),
                ...(also ? ['　', h('a', { href: also.href, ariaLabel: `${also.label}：${title}` }, also.label)] : []),
                ...states.map((state) => h('strong', { class: 'state' }, `　${state}`)),
              ]),
            ),
          ),
        ]),
      ),
  ];
}
