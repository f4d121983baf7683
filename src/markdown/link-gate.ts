import type { Severity } from '#domain/check/finding.ts';
import { readLinkAddress } from './link-address.ts';

/** Where a body stands and what there is on the site. */
export interface LinkPlace {
  /** The address of the page that shows the body. */
  from: string;
  /** Whether a page or file of the site has this address (decoded, from the root, without a hash). */
  isKnownAddress: (path: string) => boolean;
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

/** What is wrong with an address in a body; nothing when it leads somewhere. */
export function checkLink(
  written: string,
  { from, isKnownAddress }: LinkPlace,
): { severity: Severity; message: string } | undefined {
  const address = readLinkAddress(written, from);
  if (address.kind === 'refused') return { severity: 'error', message: address.message };
  if (address.kind !== 'path' || isKnownAddress(address.path)) return undefined;
  return explainUnknown(written, address.path, address.hash, isKnownAddress);
}
