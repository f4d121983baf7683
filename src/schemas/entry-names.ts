import type { CollectionName } from './collections.ts';

/** What an entry of each collection is called. */
export const KIND_NAMES: Readonly<Record<CollectionName, string>> = {
  disclosures: '公开事项',
  statements: '落实说明',
  withholdings: '不予公开登记',
  tasks: '工作任务',
  plans: '任务分解表',
  references: '依据',
  offices: '部门',
  themes: '主题',
  terms: '词语解释',
  removals: '不再单列的网址',
  looks: '官方网址查看记录',
  pages: '说明页',
  synonyms: '检索用的同义词',
  words: '错词和全称',
};

/** What an entry is called in a list, by the first of its fields that is a name of it. */
export function titleOf(data: unknown): string {
  const fields = (data ?? {}) as Record<string, unknown>;
  return String(
    fields.title ??
      fields.name ??
      fields.wrong ??
      fields.said ??
      fields.done ??
      (fields.looks && fields.id) ??
      '（没有标题）',
  );
}
