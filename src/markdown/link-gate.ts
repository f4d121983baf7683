import type { Severity } from '#domain/check/finding.ts';
import { INNER_NETWORK, isInnerNetwork } from '#domain/text/inner-network.ts';
import { decodePath, readLinkAddress } from './link-address.ts';

/** Where a body stands and what there is on the site. */
export interface LinkPlace {
  /** The address of the page that shows the body. */
  from: string;
  /** Whether a page or file of the site has this address (decoded, from the root, without a hash). */
  isKnownAddress: (path: string) => boolean;
  /**
   * Whether a page has an anchor (decoded, without its `#`); nothing where that is not known. Of the page itself,
   * those that do not come from the body.
   */
  hasAnchor: (path: string, anchor: string) => boolean | undefined;
}

const unknown = (severity: Severity, message: string): { severity: Severity; message: string } => ({
  severity,
  message,
});

/** The address that was probably meant, when a small slip leads astray. */
function explainUnknown(
  written: string,
  path: string,
  hash: string,
  isKnown: LinkPlace['isKnownAddress'],
): { severity: Severity; message: string } {
  if (isKnown(`${path}/`))
    return unknown('warning', `站内网页的地址以 / 结尾；写成 ${written.replace(/(?=[?#]|$)/, '/')}`);
  if (hash && isKnown(path + hash))
    return unknown('error', `文件名里的 # 要写成 %23；写成 ${encodeURI(path)}${hash.replaceAll('#', '%23')}`);
  const rooted = `/${written.replace(/^(?:\.{0,2}\/)+/, '').replace(/^public\//, '')}`;
  if (isKnown(rooted)) return unknown('error', `站内地址以 / 开头；写成 ${rooted}`);
  const page = rooted.replace(/^\/content/, '').replace(/\.mdx?(?=#|$)/, '/');
  if (page !== rooted) return unknown('error', `要指向网页，不是源文件；写成 ${page}`);
  return unknown('error', '本站没有这个网页或文件；对照网址改正，站外的写完整的 https:// 网址');
}

const noAnchor = (hash: string): { severity: Severity; message: string } =>
  unknown('error', `这一页没有 ${hash}；对照网页改正，或去掉 # 和后面的字`);

/**
 * What is wrong with an address in a body; nothing when it leads somewhere.
 *
 * @param ownAnchors of the body that the address stands in
 */
export function checkLink(
  written: string,
  { from, isKnownAddress, hasAnchor }: LinkPlace,
  ownAnchors: () => ReadonlySet<string>,
): { severity: Severity; message: string } | undefined {
  const address = readLinkAddress(written, from);
  switch (address.kind) {
    case 'refused':
      return { severity: 'error', message: address.message };
    case 'outside':
      return isInnerNetwork(written) ? unknown('warning', INNER_NETWORK) : undefined;
    case 'anchor': {
      const anchor = decodePath(written.trim().slice(1));
      const isThere = anchor === '' || ownAnchors().has(anchor) || (hasAnchor(from, anchor) ?? false);
      return isThere ? undefined : noAnchor(`#${anchor}`);
    }
    case 'path': {
      const { path, hash } = address;
      if (!isKnownAddress(path)) return explainUnknown(written, path, hash, isKnownAddress);
      if (path === from) return checkLink(hash || '#', { from, isKnownAddress, hasAnchor }, ownAnchors);
      return hash.length > 1 && hasAnchor(path, hash.slice(1)) === false ? noAnchor(hash) : undefined;
    }
  }
}

/** What is wrong with the address of a picture: one from elsewhere would tell that host of every reader, and goes when it goes. */
export const checkPicture = (written: string, place: LinkPlace): { severity: Severity; message: string } | undefined =>
  readLinkAddress(written, place.from).kind === 'outside'
    ? unknown('error', '图片不能放在别的网站上；把图片放进 public/files/年份/，写成 /files/年份/图片.png')
    : checkLink(written, place, () => new Set());
