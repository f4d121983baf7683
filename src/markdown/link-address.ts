import { LINK_SCHEMES } from './allow-list.ts';

/** What an address in a body leads to, or why it may not stand there. */
export type LinkAddress =
  { kind: 'outside' | 'anchor' } | { kind: 'path'; path: string; hash: string } | { kind: 'refused'; message: string };

const refused = (message: string): LinkAddress => ({ kind: 'refused', message });

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const HOST = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:cn|com|net|org|gov)(?::\d+)?(?:[/?#]|$)/i;

/** `%E9%99%84` as characters; a percent sign that means itself stays. */
export const decodePath = (path: string): string =>
  path.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });

function readScheme(scheme: string, url: string): LinkAddress {
  if (/^https?$/.test(scheme)) {
    return /^https?:\/\/[^/]/i.test(url) && URL.canParse(url)
      ? { kind: 'outside' }
      : refused('网址不完整；写成 https:// 加完整的网址');
  }
  if (LINK_SCHEMES.includes(scheme))
    return url.length > scheme.length + 1 ? { kind: 'outside' } : refused(`“${scheme}:”后面没有写内容`);
  if (scheme.length === 1 || scheme === 'file')
    return refused('这是自己电脑上的位置，别人打不开；文件放进 public/files/<年份>/，写成 /files/<年份>/文件名');
  if (HOST.test(url)) return refused(`网址缺少开头；写成 https://${url}`);
  return refused(`不能用“${scheme}:”开头的地址；只能用 https://、http://、mailto:、tel: 或以 / 开头的站内地址`);
}

/** Reads an address as a browser would: blanks and controls inside it count for nothing. */
export function readLinkAddress(written: string, from: string): LinkAddress {
  const url = written.replace(/[\u0000-\u001f\u007f]/g, '').trim();
  if (url === '') return refused('没有写网址');
  if (url.startsWith('#')) return { kind: 'anchor' };
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (scheme) return readScheme(scheme, url);
  if (/^\/[/\\]|\\/.test(url))
    return refused('地址不能以 // 开头，也不能有反斜杠；站外的写完整的 https:// 网址，站内的以一个 / 开头');
  if (/^https?[：；;]/i.test(url)) return refused('网址里的冒号要用英文半角；写成 https:// 加完整的网址');
  if (HOST.test(url)) return refused(`网址缺少开头；写成 https://${url}`);
  const { pathname, hash } = new URL(url, `https://site.invalid${from}`);
  return { kind: 'path', path: decodePath(pathname), hash: decodePath(hash) };
}
