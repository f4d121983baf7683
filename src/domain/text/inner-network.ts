import type { TextFinding } from './text-finding.ts';

export const INNER_NETWORK = '这是单位内部网络的网址，读者打不开；换成公开的网址，或只写名称';

/** RFC 1918, 3927, 4193, 4291, 6598 and this machine itself. */
const INNER_NUMBER =
  /^(?:0|10|127)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^\[(?:::1?\]|f[cd]|fe[89ab])/i;
/** RFC 6762, 8375, 2606 and what offices call their own networks. */
const INNER_NAME = /(?:^|\.)(?:localhost|local|lan|internal|intranet|corp|home|private|localdomain|home\.arpa|test)$/i;

/** Whether a web address leads into a network that only an office's own machines are in. */
export function isInnerNetwork(url: string): boolean {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return false;
  const host = new URL(url).hostname.replace(/\.$/, '');
  return INNER_NUMBER.test(host) || INNER_NAME.test(host) || (!host.includes('.') && !host.startsWith('['));
}

const ADDRESS = /https?:\/\/[^\s\u3000-\u303f\uff00-\uffef<>"'）]+/gi;

/** Such addresses among the words of a field. */
export const scanInnerNetworks = (text: string): TextFinding[] =>
  [...text.matchAll(ADDRESS)]
    .filter(({ 0: url }) => isInnerNetwork(url))
    .map(({ 0: url, index }) => ({ severity: 'warning', offset: index, found: url, message: INNER_NETWORK }));
