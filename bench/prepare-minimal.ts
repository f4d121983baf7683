import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const TEMPLATE = new URL('minimal-site/', import.meta.url).pathname;

/**
 * Lays out the plainest Astro site of the same content: one layout, a page for each entry, lists of
 * fifty. It gets a folder of its own, so that its caches are not the product's.
 *
 * @param content absolute path of a load
 * @param site absolute path, inside the project so that its packages are found
 */
export function prepareMinimalSite(content: string, site: string): void {
  rmSync(site, { recursive: true, force: true });
  cpSync(TEMPLATE, site, { recursive: true });
  writeFileSync(join(site, 'package.json'), '{ "type": "module", "private": true }\n');
  cpSync(join(content, 'disclosures'), join(site, 'content/disclosures'), { recursive: true });
  // Plain words without a component: `.md` reads them as well, and MDX is left out.
  for (const path of readdirSync(join(content, 'tasks'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.mdx')) continue;
    const to = join(site, 'content/tasks', dirname(path), `${basename(path, '.mdx')}.md`);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, readFileSync(join(content, 'tasks', path)));
  }
}
