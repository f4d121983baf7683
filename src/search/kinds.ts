/** The kinds of pages that hold official words, as readers call them, in the order in which they are shown. */
export const SEARCH_KINDS = ['任务', '公开事项', '落实说明', '依据', '不予公开'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
/** Whether a kind is official words. */
export const OFFICIAL: ReadonlySet<string> = new Set(SEARCH_KINDS);
/** What this site says in its own words. */
export const OWN_KIND = '本站说明';
/** Besides: pages that are known by their names alone. */
export type Kind = SearchKind | typeof OWN_KIND | '主题' | '部门' | '任务表' | '栏目';
