import { BlockList, isIP, isIPv6 } from 'node:net';

/** Networks that are nobody's public page: this machine's, an office's, and what the registries keep for themselves. */
const INWARD: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

const inward = new BlockList();
for (const [net, prefix] of INWARD) inward.addSubnet(net, prefix, isIPv6(net) ? 'ipv6' : 'ipv4');

/** Whether a number of a machine is no public one; `::ffff:10.0.0.1` is 10.0.0.1. */
export function isInward(ip: string): boolean {
  const bare = ip.replace(/^\[|\]$/g, '');
  const kind = isIP(bare);
  return kind !== 0 && inward.check(bare, kind === 6 ? 'ipv6' : 'ipv4');
}
