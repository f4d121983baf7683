import { JSDOM } from 'jsdom';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, listPages, readPage } from './dist.ts';

/** Every link, picture and anchor of a built site that leads nowhere, leaves its base or loads from another host. */
export function deadLinks(folder: string, base: string): string[] {
  const documents = new Map<string, Document>();
  const documentOf = (path: string): Document => {
    const known = documents.get(path);
    if (known) return known;
    const { document } = new JSDOM(readPage(path, folder)).window;
    documents.set(path, document);
    return document;
  };
  return listPages(folder).flatMap((path) => {
    const faults: string[] = [];
    for (const element of documentOf(path).querySelectorAll('[href], [src]')) {
      const written = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      if (/^(?:mailto|tel):/.test(written)) continue;
      const url = new URL(written, `http://site.test${base}${addressOf(path)}`);
      if (url.host !== 'site.test') {
        const loads = element.tagName !== 'A' && element.getAttribute('rel') !== 'canonical';
        if (loads) faults.push(`${path} loads ${written}`);
        continue;
      }
      if (!url.pathname.startsWith(base)) {
        faults.push(`${path} → ${written} leaves ${base}`);
        continue;
      }
      const target = decodeURIComponent(url.pathname.slice(base.length));
      const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
      const there = join(folder, file);
      if (!existsSync(there) || statSync(there).isDirectory()) faults.push(`${path} → ${written}`);
      else if (
        url.hash.length > 1 &&
        file.endsWith('.html') &&
        !documentOf(file).getElementById(decodeURIComponent(url.hash.slice(1)))
      )
        faults.push(`${path} → ${written} (no such anchor)`);
    }
    return faults;
  });
}
