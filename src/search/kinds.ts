/** The kinds of pages that search knows, as readers call them. */
export const SEARCH_KINDS = ['任务', '公开事项', '落实说明', '依据', '不予公开'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
