const OWN_HOSTS = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Whether a request came to this machine by its own name: another's page may lead here under a name of its own. */
export const isOwnHost = (host: string | undefined): boolean => OWN_HOSTS.test(host ?? '');

/**
 * The path of a request, still encoded, or nothing where it is none that a link of ours would have:
 * doubled slashes and hidden ones lead a browser to another site when they are sent back to it.
 *
 * @param target as it stands in the request: whoever sends it may write anything there
 */
export function pathOf(target = ''): string | undefined {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  if (!path.startsWith('/') || /\/\/|\\|%2f|%5c|%00/i.test(path)) return undefined;
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    return undefined;
  }
}
