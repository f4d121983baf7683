import { readFileSync } from 'node:fs';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The site's own colours and faces, in words that a browser reads without Tailwind. */
const tokens = (): string =>
  read('../../styles/theme.css')
    .replace('@theme static', ':root')
    .replace(/--\*: initial;/, '');

/** What the editor's pages are made with, by its address. */
export const OWN_FILES: Readonly<Record<string, { type: string; content: () => string }>> = {
  '/editor.css': { type: 'text/css', content: () => tokens() + read('../browser/editor.css') },
  ...Object.fromEntries(
    ['editor.js', 'filter.js', 'finder.js', 'page.js', 'paste.js'].map((name) => [
      `/${name}`,
      { type: 'text/javascript', content: () => read(`../browser/${name}`) },
    ]),
  ),
};
