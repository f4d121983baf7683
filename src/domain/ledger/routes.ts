/** Where a page is offered from every other page, or on the site map. */
export type Place = 'masthead' | 'site map' | 'footer';

/** A page that stands at one address, whatever the content. */
export interface Route {
  /** From the root of the site; its file in `src/pages` says the same. */
  address: string;
  /** As readers find it called. */
  label: string;
  in: readonly Place[];
  /** How the footer calls it, where one word would be too little. */
  inFooter?: string;
  /** True for a page that is only built when there is something to show. */
  isOptional?: true;
}

/**
 * The pages of the site, in the order in which they are offered: navigation, site map, footer, the
 * addresses that a body may link to and the tests read this list. Another page is a row here and a file
 * in `src/pages`.
 */
export const ROUTES = {
  ledger: { address: '/', label: '首页', in: ['masthead', 'site map'] },
  tasks: { address: '/tasks/', label: '任务', in: ['masthead', 'site map'] },
  disclosures: { address: '/disclosures/', label: '公开事项', in: ['masthead', 'site map'] },
  offices: { address: '/offices/', label: '部门', in: ['masthead', 'site map'] },
  themes: { address: '/themes/', label: '主题', in: ['masthead', 'site map'] },
  references: { address: '/references/', label: '依据', in: ['site map', 'footer'] },
  coverage: { address: '/coverage/', label: '对账结果', in: ['masthead', 'site map'] },
  changes: { address: '/changes/', label: '最近变化', in: ['masthead', 'site map'] },
  search: { address: '/search/', label: '检索', in: ['masthead', 'site map'] },
  guide: { address: '/guide/', label: '公开指南', in: ['site map', 'footer'], isOptional: true },
  request: { address: '/request/', label: '申请公开', in: ['site map', 'footer'] },
  answerDays: { address: '/request/days/', label: '几天答复', in: ['site map'] },
  about: { address: '/about/', label: '关于', inFooter: '关于本站', in: ['site map', 'footer'] },
  data: { address: '/data/', label: '数据与订阅', in: ['masthead', 'site map'] },
  integrity: { address: '/integrity/', label: '防改动凭据', in: ['site map', 'footer'] },
  accessibility: { address: '/accessibility/', label: '无障碍', in: ['site map', 'footer'] },
  sitemap: { address: '/sitemap/', label: '站点地图', in: ['footer'] },
  withholdings: { address: '/withholdings/', label: '不予公开登记', in: ['site map'], isOptional: true },
} as const satisfies Record<string, Route>;

export type RouteId = keyof typeof ROUTES;

/** Pages whose words a bureau writes itself, each in a file of that name. */
export const WRITTEN_PAGES = ['about', 'accessibility'] as const satisfies readonly RouteId[];

/** What a site has beside its pages. */
const FILES = ['/sitemap-index.xml', '/robots.txt', '/data-date.json'];

const rows: readonly (readonly [RouteId, Route])[] = Object.entries(ROUTES) as [RouteId, Route][];

/** The pages that are offered at a place, in order. */
export const routesIn = (place: Place): (Route & { id: RouteId })[] =>
  rows.flatMap(([id, route]) => (route.in.includes(place) ? [{ ...route, id }] : []));

/** The addresses that a site has whatever its content: what a body may link to besides entries. */
export const FIXED_ADDRESSES: readonly string[] = [
  ...rows.flatMap(([, { address, isOptional }]) => (isOptional ? [] : [address])),
  ...FILES,
];
