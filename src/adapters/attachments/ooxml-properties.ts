import type { Zip } from './open-zip.ts';
import { elementsIn, visitXml } from './xml-words.ts';

const PROPERTIES = new Set(['creator', 'lastModifiedBy', 'Manager', 'Company']);
/** Where a part names who changed or noted something (ins, del, rPrChange, comment, person, cmAuthor). */
const NAMED_IN = /^(?:word\/|ppt\/(?:commentAuthors|authors)|xl\/(?:persons|comments|revisions|threadedComments))/i;

/** Who made the file, for which company, and who changed or noted something in it. */
export async function authorsIn(zip: Zip): Promise<string[]> {
  const found: string[] = [];
  for (const name of zip.names.filter((each) => /\.xml$/i.test(each))) {
    const isProperties = /^docProps\//i.test(name);
    if (!isProperties && !NAMED_IN.test(name)) continue;
    const source = await zip.read(name);
    if (!source) continue;
    if (isProperties) found.push(...elementsIn(source, PROPERTIES).map(({ text }) => text));
    visitXml(source, {
      open(element, { author, displayName, name: called, userName }) {
        if (isProperties) return;
        found.push(author ?? '', displayName ?? '', userName ?? '');
        if (/^(?:cmAuthor|author)$/.test(element)) found.push(called ?? '');
      },
    });
    if (/^xl\/comments/i.test(name)) found.push(...elementsIn(source, new Set(['author'])).map(({ text }) => text));
  }
  return [...new Set(found.map((each) => each.trim()).filter(Boolean))];
}

const decoded = (target: string): string => {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
};

/** Where a file leads beside itself: to a template, a picture or a table on somebody's disk; and its links. */
export async function linksIn(zip: Zip): Promise<{ outside: string[]; links: string[] }> {
  const outside = new Set<string>();
  const links = new Set<string>();
  for (const name of zip.names.filter((each) => each.endsWith('.rels'))) {
    const source = await zip.read(name);
    if (!source) continue;
    for (const { attributes } of elementsIn(source, new Set(['Relationship']))) {
      if (attributes.TargetMode !== 'External') continue;
      const target = decoded(attributes.Target ?? '');
      const isLink = /\/hyperlink$/.test(attributes.Type ?? '') && !/^(?:file:|[A-Za-z]:|\\\\)/.test(target);
      (isLink ? links : outside).add(target);
    }
  }
  return { outside: [...outside], links: [...links] };
}

/** Styles that hide what is set in them, by their id. */
export async function hidingStyles(zip: Zip): Promise<Set<string>> {
  const hiding = new Set<string>();
  const source = await zip.read(zip.names.find((name) => /^word\/styles\.xml$/i.test(name)) ?? '');
  let style = '';
  if (source)
    visitXml(source, {
      open(name, attributes) {
        if (name === 'style') style = attributes.styleId ?? '';
        if (name === 'vanish' && !/^(?:0|false|off)$/.test(attributes.val ?? '')) hiding.add(style);
      },
    });
  return hiding;
}

/** Where on whose machine a workbook was saved, as Excel writes it down. */
export async function savedAt(zip: Zip): Promise<string | undefined> {
  const source = await zip.read(zip.names.find((name) => /^xl\/workbook\.xml$/i.test(name)) ?? '');
  const path = source ? elementsIn(source, new Set(['absPath']))[0]?.attributes.url : undefined;
  return path?.trim() === '' ? undefined : path;
}
