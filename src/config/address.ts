/** The base path the site is mounted under, with a slash at both ends. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * The address to link to.
 *
 * @param path from the root of the site: `/tasks/2021/07/#c1`
 */
export const at = (path: string): string => base + path.replace(/^\//, '');

/** The full address where the site knows its own host, otherwise the one from {@link at}. */
export const absolute = (path: string, origin: string | undefined): string =>
  origin ? new URL(at(path), origin).href : at(path);
