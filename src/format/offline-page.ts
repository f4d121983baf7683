/** From one file of the site to another: `tasks/2021/07/index.html` → `../../../_astro/a.css`. */
function relativeTo(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (common < here.length && here[common] === there[common]) common += 1;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/') || './';
}

/** The file behind an address of the site, with what follows `#`; nothing for an address elsewhere. */
function fileOf(address: string, base: string): { file: string; rest: string } | undefined {
  if (!address.startsWith(base) || address.startsWith('//')) return undefined;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return { file, rest: rest.replace(/^\?[^#]*/, '') };
}

/**
 * A page of the built site that opens from a disk: addresses are relative, and scripts, which a browser
 * does not run from a disk, are gone. What they would do is done without them or said.
 *
 * @param path of the page from the root of the site: `tasks/2021/07/index.html`
 * @param base the path the site was built for
 */
export const offlinePage = (html: string, path: string, base: string): string =>
  html
    .replace(/<script\b[^>]*><\/script>/g, '')
    .replace(/<\/?noscript>/g, '')
    .replace('检索要用到脚本，这个浏览器没有打开脚本。', '这是离线的副本，不能检索。')
    .replace(/\b(href|src|action)="([^"]*)"/g, (whole, name: string, address: string) => {
      const found = fileOf(address, base);
      return found ? `${name}="${relativeTo(path, found.file)}${found.rest}"` : whole;
    })
    .replace(/(content="0; url=)([^"]*)"/g, (whole, start: string, address: string) => {
      const found = fileOf(address, base);
      return found ? `${start}${relativeTo(path, found.file)}"` : whole;
    });
