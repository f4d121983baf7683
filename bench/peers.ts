import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const template = (name: string): string => new URL(`${name}/`, import.meta.url).pathname;

/** The content of a load as the plainest site has it: disclosures, and the tasks without MDX. */
function copyContent(content: string, site: string): void {
  cpSync(join(content, 'disclosures'), join(site, 'content/disclosures'), { recursive: true });
  // Plain words without a component: `.md` reads them as well, and MDX is left out.
  for (const path of readdirSync(join(content, 'tasks'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.mdx')) continue;
    const to = join(site, 'content/tasks', dirname(path), `${basename(path, '.mdx')}.md`);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, readFileSync(join(content, 'tasks', path)));
  }
}

/**
 * Lays out the plainest site of the same content: one layout, a page for each entry, lists of fifty. It
 * gets a folder of its own, so that its caches are not the product's.
 *
 * @param name `minimal-site` by Astro, `eleventy-site` by Eleventy
 * @param content absolute path of a load
 * @param site absolute path, inside the project so that its packages are found
 */
export function layOutPeer(name: 'minimal-site' | 'eleventy-site', content: string, site: string): void {
  rmSync(site, { recursive: true, force: true });
  cpSync(template(name), site, { recursive: true });
  writeFileSync(join(site, 'package.json'), '{ "type": "module", "private": true }\n');
  copyContent(content, site);
}

/**
 * Eleventy is no package of this project: it is installed for the bench alone, once.
 *
 * @param folder where it goes, above the sites that are laid out
 * @returns absolute path of its program
 */
export function installEleventy(folder: string): string {
  const program = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    cpSync(template('eleventy-site') + file, join(folder, file));
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  return program;
}
