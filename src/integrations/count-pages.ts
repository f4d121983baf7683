import type { AstroIntegration } from 'astro';
import type { Report } from '#adapters/progress.ts';

/** Tells how many pages of all are rendered, which Astro itself only writes into its log. */
export function countPages(report: Report): AstroIntegration {
  let total = 0;
  let done = 0;
  return {
    name: 'gongkai-count-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((pages) => ({
          ...pages,
          async getStaticPaths() {
            const paths = await pages.getStaticPaths();
            total = paths.length;
            return paths;
          },
          async render(request, options) {
            const page = await pages.render(request, options);
            report((done += 1), total);
            return page;
          },
        }));
      },
    },
  };
}
