import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/** From one file of the site to another: `tasks/2021/07/index.html` → `../../../_astro/a.css`. */
function relativeTo(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (common < here.length && here[common] === there[common]) common += 1;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/') || './';
}

/** An address of the site as seen from one of its files, with what follows `#`; any other as it is. */
function offlineAddress(address: string, from: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return relativeTo(from, file) + rest.replace(/^\?[^#]*/, '');
}

/** Attributes that hold an address, as they are written. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'data'] as const;

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What a browser does not run or fetch from a disk. */
const isLost = ({ tagName, properties }: Element): boolean =>
  (tagName === 'script' && (properties.type === undefined || /module|javascript/.test(String(properties.type)))) ||
  (tagName === 'link' && [properties.rel].flat().some((rel) => /^(?:module)?preload$/.test(String(rel))));

interface Splice {
  from: number | undefined;
  to: number | undefined;
  words: string;
}

type Place = { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
const instead = (place: Place, words: string): Splice => ({
  from: place?.start.offset,
  to: place?.end.offset,
  words,
});

function readdressed(element: Element, path: string, base: string): Splice[] {
  const { properties, data } = element;
  const places: Readonly<Record<string, Place>> = data?.position?.properties ?? {};
  const splices = ADDRESSES.flatMap((name) => {
    const address = properties[name];
    if (typeof address !== 'string') return [];
    const offline = offlineAddress(address, path, base);
    return offline === address ? [] : [instead(places[name], `${name}="${escaped(offline)}"`)];
  });
  const [, wait, address] = /^(\d+; url=)(.*)$/s.exec(String(properties.content ?? '')) ?? [];
  if (wait === undefined || address === undefined || properties.httpEquiv === undefined) return splices;
  return [...splices, instead(places.content, `content="${escaped(wait + offlineAddress(address, path, base))}"`)];
}

/** What is said in the copy instead of the words that an element holds. */
function reworded({ properties, data }: Element): Splice[] {
  const { opening, closing } = data?.position ?? {};
  return typeof properties.dataOffline === 'string' && closing
    ? [{ from: opening?.end.offset, to: closing.start.offset, words: escaped(properties.dataOffline) }]
    : [];
}

/**
 * A page of the built site that opens from a disk: addresses are relative, and scripts, which a browser
 * does not run from a disk, are gone. What they would do is done without them or said: `data-offline`
 * holds what an element says in the copy. Nothing else changes, to the byte.
 *
 * @param path of the page from the root of the site: `tasks/2021/07/index.html`
 * @param base the path the site was built for
 */
export function offlinePage(html: string, path: string, base: string): string {
  const splices: Splice[] = [];
  visit(fromHtml(html, { verbose: true }), 'element', (element) => {
    const { position, data, tagName } = element;
    if (isLost(element)) {
      splices.push(instead(position, ''));
      return SKIP;
    }
    if (tagName === 'noscript')
      splices.push(instead(data?.position?.opening, ''), instead(data?.position?.closing, ''));
    splices.push(...readdressed(element, path, base));
    const said = reworded(element);
    splices.push(...said);
    return said.length > 0 ? SKIP : undefined;
  });
  return splices
    .sort((a, b) => (b.from ?? 0) - (a.from ?? 0))
    .reduce(
      (text, { from, to, words }) =>
        from === undefined || to === undefined ? text : text.slice(0, from) + words + text.slice(to),
      html,
    );
}
