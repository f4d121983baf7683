import { setImmediate } from 'node:timers/promises';
import type { AstroIntegration, RouteData } from 'astro';
import type { Report } from '#adapters/progress.ts';
import type { SiteFolder } from '#adapters/site-folder.ts';

/** After so many pages an interrupt is heard: what never waits for a file holds up everything else. */
const PAGES_AT_ONCE = 50;

/** Pages of a status have no folder of their own: `404.html`. */
const hasFolder = ({ type, route }: RouteData): boolean => type === 'page' && !/^\/\d{3}$/.test(route);

/**
 * Writes each page as soon as it is rendered, and tells how many of all are done, which Astro itself only writes
 * into its log. Astro would hand each page to another thread and wait for it, once for the folder and again for the
 * file: at ten thousand pages a tenth of the build.
 */
export function writePages(site: Pick<SiteFolder, 'write'>, report: Report): AstroIntegration {
  let total = 0;
  let done = 0;
  let base = '/';
  return {
    name: 'gongkai-write-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((pages) => ({
          ...pages,
          async getStaticPaths() {
            const paths = await pages.getStaticPaths();
            total = paths.length;
            return paths;
          },
          async render(request, options) {
            const rendered = await pages.render(request, options);
            const page = rendered instanceof Response ? rendered : rendered.response;
            report((done += 1), total);
            if (done % PAGES_AT_ONCE === 0) await setImmediate();
            if (!hasFolder(options.routeData) || !page.ok || !page.body) return rendered;
            const address = decodeURI(new URL(request.url).pathname).slice(base.length);
            site.write(`${address}index.html`, new Uint8Array(await page.arrayBuffer()));
            // A page without words is none that Astro writes.
            return new Response(null, page);
          },
        }));
      },
    },
  };
}
