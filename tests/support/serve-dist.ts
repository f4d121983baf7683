import { serveFolder } from '#adapters/static-server.ts';
import { DIST } from './dist.ts';

/** Serves the built site for every journey; its address is in the environment of the workers. */
export default async function serveDist(): Promise<() => Promise<void>> {
  const { url, close } = await serveFolder({ folder: DIST });
  process.env.SITE_URL = url;
  return close;
}
