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
  /** Four digits; nothing for what belongs to no year. */
  year: string | undefined;
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

const selectNode = (name: string, label: string, all: string, values: readonly string[]): Element =>
  h('div', { class: 'field' }, [
    h('label', { for: `filter-${name}` }, label),
    h('select', { id: `filter-${name}` }, [
      h('option', { value: '' }, all),
      ...values.map((value) => h('option', { value }, value)),
    ]),
  ]);

/** What narrows the list; shown by the program in the browser, which does it. */
function filterNode(groups: readonly EntryGroup[]): Element {
  const entries = groups.flatMap((group) => group.entries);
  const years = [...new Set(entries.flatMap(({ year }) => year ?? []))].sort().reverse();
  const states = [...new Set(entries.flatMap((entry) => entry.states))];
  return h('div', { class: 'filter', role: 'search', hidden: true, dataFilterBox: '' }, [
    h('div', { class: 'field' }, [
      h('label', { for: 'filter-words' }, '按标题、年份、网址或状态找'),
      h('input', { id: 'filter-words', type: 'search', autocomplete: 'off' }),
    ]),
    selectNode('year', '年份', '全部年份', years),
    selectNode('state', '状态', '全部状态', states),
    h('p', { class: 'small', ariaLive: 'polite', dataFound: '' }),
  ]);
}

/** The kinds that are made most, and first in the list: their buttons stand at the top. */
const MOST_MADE = 2;

const newNode = ({ kind, newHref }: EntryGroup): Element[] =>
  newHref ? [h('a', { class: 'button', href: newHref }, `新建${kind}`)] : [];

const entryNode = ({ href, title, also, hint, date, year, states }: ListedEntry): Element =>
  h('li', { dataEntry: '', dataYear: year, dataStates: states.join(' ') }, [
    h('a', { href }, title),
    ' ',
    h('small', [date, hint].filter(Boolean).join('　')),
    ...(also ? [h('a', { href: also.href }, also.label)] : []),
    ...states.map((state) => h('strong', { class: 'state' }, `　${state}`)),
  ]);

/** Every entry of the content, by kind, with a box that narrows the list. */
export function listNodes(list: EntryList): Element[] {
  const { groups, folder, notice } = list;
  const shown = groups.filter(
    ({ entries, newHref }, index) => entries.length > 0 || (newHref !== undefined && index >= MOST_MADE),
  );
  const idFor = (group: EntryGroup): string => `group-${groups.indexOf(group)}`;
  return [
    h('h1', '台账内容'),
    ...(notice === undefined ? [] : [h('p', { class: 'note', role: 'status' }, notice)]),
    ...unsavedNodes(list),
    h('p', `改的是 ${folder} 里的文件。保存只写进这台电脑，网站还没有变；推送以后才会公开。`),
    h('p', { class: 'actions' }, [
      h('a', { class: 'button strong', href: '/publish' }, '取回、提交、推送'),
      ...groups.slice(0, MOST_MADE).flatMap(newNode),
      h('a', { class: 'button', href: '/import' }, '从 Word、Excel 文件录入'),
      h('a', { class: 'button', href: '/site' }, '网站和联系方式'),
    ]),
    filterNode(groups),
    h('nav', { ariaLabel: '种类' }, [
      h(
        'ul',
        { class: 'kinds' },
        shown.map((group) => h('li', h('a', { href: `#${idFor(group)}` }, `${group.kind}（${group.entries.length}）`))),
      ),
    ]),
    ...shown.map((group) =>
      h('section', { dataGroup: '', id: idFor(group) }, [
        h('h2', `${group.kind}（${group.entries.length}）`),
        ...(groups.indexOf(group) < MOST_MADE ? [] : [h('p', { class: 'actions' }, newNode(group))]),
        h('ul', { class: 'entries' }, group.entries.map(entryNode)),
      ]),
    ),
  ];
}
