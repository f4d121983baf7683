/** The column a page belongs to, as 政府网站发展指引 wants it told. */
export interface Column {
  name: string;
  description: string;
  keywords: string;
  /** 栏目类别: 概况信息, 政策文件, 信息公开… */
  type: string;
}

/** What a content page tells beside its column. */
export interface Article {
  title: string;
  /** `YYYY-MM-DD HH:mm`. */
  publishedAt: string;
  /** 来源: who made it. */
  source: string;
  keywords?: string | undefined;
}

export interface Crumb {
  label: string;
  /** Absent for the page itself. */
  href?: string | undefined;
}

/** The columns of the masthead. */
export const SECTIONS = [
  ['ledger', '台账', '/'],
  ['tasks', '任务', '/tasks/'],
  ['disclosures', '公开事项', '/disclosures/'],
  ['offices', '部门', '/offices/'],
  ['themes', '主题', '/themes/'],
  ['references', '依据', '/references/'],
  ['coverage', '核对情况', '/coverage/'],
  ['search', '检索', '/search/'],
  ['about', '关于', '/about/'],
] as const;
export type Section = (typeof SECTIONS)[number][0];
