import { commitmentRef } from '../ref/ref.ts';
import type { StatementRecord } from './ledger.ts';
import { ROUTES } from './routes.ts';

/**
 * The address of every entry, from the root of the site. An address once published never dies:
 * change none of these without a redirect.
 */
export const planAddress = (year: string): string => `${ROUTES.tasks.address}${year}/`;
/** How a plan was carried out, task by task, to be printed. */
export const reportAddress = (year: string): string => `${planAddress(year)}report/`;
/** Two plans side by side. */
export const comparisonAddress = (older: string, newer: string): string =>
  `${ROUTES.tasks.address}compare/${older}-${newer}/`;
export const taskAddress = (ref: string): string => `${ROUTES.tasks.address}${ref}/`;
/** `2021/07#c1` → `/tasks/2021/07/#c1`. */
export function commitmentAddress(ref: string): string {
  const { task, id } = commitmentRef.parts(ref);
  return `${taskAddress(task)}#${id}`;
}
/** Where a statement stands on the page of a task: under the first promise there that it speaks of. */
export const statementAnchor = ({ ref }: Pick<StatementRecord, 'ref'>): string => `statement-${ref.replace('/', '-')}`;
/** The permanent link of a statement; of one that was withdrawn, nothing says any more of what it spoke. */
export function statementAddress(statement: StatementRecord): string | undefined {
  const [first] = statement.commitments;
  return first && `${taskAddress(first.task.ref)}#${statementAnchor(statement)}`;
}
export const disclosureAddress = (ref: string): string => `${ROUTES.disclosures.address}${ref}/`;
export const officeAddress = (id: string): string => `${ROUTES.offices.address}${id}/`;
export const themeAddress = (id: string): string => `${ROUTES.themes.address}${id}/`;
/** Of what stands on others' pages a program finds a file of its own here. */
export const statementTwinAddress = (ref: string): string => `/statements/${ref}/`;
export const withholdingTwinAddress = (id: string): string => `${ROUTES.withholdings.address}${id}/`;
export const termTwinAddress = (id: string): string => `/terms/${id}/`;
/** The register is one page; an item has an anchor there. */
export const withholdingAddress = (id: string): string => `${ROUTES.withholdings.address}#${id}`;
/** A request to print, for the promises of a task that no item keeps. */
export const requestAddress = (ref: string): string => `${ROUTES.request.address}${ref}/`;
/** `tasks/2024/03` → `/tasks/2024/03/`: where something stood. */
export const removedAddress = (id: string): string => `/${id}/`;
export const referenceAddress = (id: string): string => `${ROUTES.references.address}${id}/`;
/** Where a reference's page gives what one of its articles says. */
export const articleAddress = (id: string, no: string): string => `${referenceAddress(id)}#tiao-${no}`;

/** The feed of all that happens, or of what concerns one task, office or theme. */
export const FEED_OF_ALL = '/feeds/all.atom';
export const taskFeed = (ref: string): string => `/feeds/tasks/${ref}.atom`;
export const officeFeed = (id: string): string => `/feeds/offices/${id}.atom`;
export const themeFeed = (id: string): string => `/feeds/themes/${id}.atom`;

/** A file of the open data: `ledger.csv`, `schema/tasks.schema.json`. */
export const dataFile = (name: string): string => ROUTES.data.address + name;

/** The figure of a plan, to print: `svg` for whoever works on it, `png` for everybody else. */
export const figureFile = (year: string, form: 'svg' | 'png'): string => dataFile(`figures/${year}.${form}`);
/** What is shown where an address of the site is shared, in the size that programs ask for. */
export const SHARE_PICTURE = { address: '/share.png', width: 1200, height: 630 } as const;

/** What happened in one month: `2026-11`. */
export const monthAddress = (month: string): string => `${ROUTES.changes.address}${month}/`;

/** What an entry said at other times, each time whole. */
export const historyAddress = (address: string): string => `${address}history/`;

const pageOfList = (list: string, page?: number): string => (page === undefined ? list : `${list}page/${page}/`);

/** The list of all disclosures, newest first; or one of its full pages, of which 1 is the oldest. */
export const disclosureListAddress = (page?: number): string => pageOfList(ROUTES.disclosures.address, page);
/** The list of one year's. */
export const yearListAddress = (year: string, page?: number): string => pageOfList(disclosureAddress(year), page);
