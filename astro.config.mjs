import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { readEnvironment } from './src/adapters/environment.ts';
import { loadContent } from '#validation/load-content.ts';
import { BUILD_TARGETS } from '#config/browsers.ts';
import { normaliseBase, readAsOf } from '#validation/settings.ts';
import { shareClock, sharedReading } from '#integrations/shared-reading.ts';
import { contentOutsideRoot, nothingToPreload, renderedHere } from '#integrations/vite-plugins.ts';
import { rehypePlugins, remarkPlugins, remarkRehype } from './src/markdown/plugins.ts';

const environment = readEnvironment();

async function readAnew() {
  const content = loadContent(environment);
  return { content, asOf: await readAsOf(environment, content) };
}
const { content, asOf } = sharedReading(environment) ?? (await readAnew());
shareClock(asOf);
if (!content.site) throw new Error('site.yaml 不能用；先运行 npm run check，照提示改好。');

const base = normaliseBase(environment.base ?? content.site.base);
const origin = environment.origin ?? content.site.origin;
const site = { ...content.site, base, ...(origin ? { origin } : {}) };

export default defineConfig({
  ...(origin ? { site: origin } : {}),
  base,
  outDir: environment.outDir,
  publicDir: environment.publicDir,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins,
      remarkRehype,
      rehypePlugins: rehypePlugins({ base }),
    }),
  },
  // A sitemap names full addresses: without a host of our own there is none to name.
  integrations: [mdx(), ...(origin ? [sitemap()] : [])],
  vite: {
    plugins: [
      tailwindcss({ optimize: false }),
      contentOutsideRoot(environment.contentDir),
      renderedHere(),
      nothingToPreload(),
    ],
    build: {
      target: BUILD_TARGETS,
      cssTarget: BUILD_TARGETS,
      cssMinify: 'lightningcss',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // Astro's own name of a script is 50 bytes of every page.
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` } },
        },
      },
    },
    define: {
      __GONGKAI_PREVIEW__: JSON.stringify(environment.isPreview),
      __GONGKAI_FOLDERS__: JSON.stringify({ contentDir: environment.contentDir, publicDir: environment.publicDir }),
      __GONGKAI_SITE__: JSON.stringify(site),
    },
  },
});
