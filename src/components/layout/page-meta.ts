import { ROUTES, type RouteId } from '#domain/ledger/routes.ts';

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

/** The way back to a page that every site has. */
export const crumbTo = (id: RouteId): Crumb => ({ label: ROUTES[id].label, href: ROUTES[id].address });
