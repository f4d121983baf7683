import { ROUTES, type RouteId } from '#domain/ledger/routes.ts';
import { site } from './build.ts';

/**
 * The address to link to, under the base path that the site is mounted under. The base comes from the
 * site's own settings: `import.meta.env.BASE_URL` would give way to a variable of the machine.
 *
 * @param path from the root of the site: `/tasks/2021/07/#c1`
 */
export const at = (path: string): string => site.base + path.replace(/^\//, '');

/** The address of a page that every site has, to link to. */
export const pageAt = (id: RouteId): string => at(ROUTES[id].address);

/** The full address where the site knows its own host, otherwise the one from {@link at}. */
export const absolute = (path: string, origin: string | undefined): string =>
  origin ? new URL(at(path), origin).href : at(path);
