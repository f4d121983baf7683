import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';

/** The kinds in the order a clerk looks for them, with what they are called. */
export const KINDS: readonly [CollectionName, string][] = [
  ['disclosures', '公开事项'],
  ['statements', '落实说明'],
  ['withholdings', '不予公开登记'],
  ['tasks', '工作任务'],
  ['plans', '任务分解表'],
  ['references', '依据'],
  ['offices', '部门'],
  ['themes', '主题'],
  ['removals', '不再单列的网址'],
  ['pages', '说明页'],
  ['synonyms', '检索用的同义词'],
  ['words', '错词和全称'],
];

export const MADE_HERE: readonly CollectionName[] = ['disclosures', 'statements', 'withholdings', 'references'];

export const kindOf = (collection: CollectionName): string => KINDS.find(([name]) => name === collection)?.[1] ?? '';

export const isCollection = (name: string): name is CollectionName => name in COLLECTIONS;

/** What an entry is called in a list. */
export function titleOf(data: unknown): string {
  const fields = (data ?? {}) as Record<string, unknown>;
  return String(fields.title ?? fields.name ?? fields.wrong ?? fields.said ?? fields.done ?? '（没有标题）');
}
