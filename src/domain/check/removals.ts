import {
  disclosureAddress,
  officeAddress,
  planAddress,
  referenceAddress,
  removedAddress,
  taskAddress,
  themeAddress,
} from '../ledger/addresses.ts';
import { FIXED_ADDRESSES } from '../ledger/routes.ts';
import type { CheckSource, Rule } from './check-source.ts';
import { error, type Finding } from './finding.ts';
import { suggest } from './nearest.ts';

/** Where something of the ledger stands today, without the slashes at the ends. */
function addressesOf({ known, offices, themes }: CheckSource): Set<string> {
  const addresses = [
    ...FIXED_ADDRESSES,
    ...[...known.plans].map(planAddress),
    ...[...known.tasks].map(taskAddress),
    ...[...known.disclosures].map(disclosureAddress),
    ...[...known.references].map(referenceAddress),
    ...offices.map(({ data }) => officeAddress(data.id)),
    ...themes.map(({ data }) => themeAddress(data.id)),
  ];
  return new Set(addresses.map((address) => address.replace(/^\/|\/$/g, '')));
}

/** A word on what is gone stands where nothing else does, once, and leads to what is there. */
export const removedAddressesAreFree: Rule = (source) => {
  const live = addressesOf(source);
  const firsts = new Set<string>();
  return source.removals.flatMap(({ key, data: { id, to } }): Finding[] => {
    const isRepeated = firsts.has(id);
    firsts.add(id);
    const fault = (path: string, found: string, message: string): Finding => error(key, [path], message, found);
    const findings: Finding[] = [];
    if (live.has(id))
      findings.push(fault('id', id, `网址 ${removedAddress(id)} 现在还有内容；这里只写已经没有内容的网址`));
    else if (isRepeated) findings.push(fault('id', id, '写了两次；每个网址只写一次'));
    if (to !== undefined && !live.has(to)) findings.push(fault('to', to, `没有这个网址；${suggest(to, [...live])}`));
    return findings;
  });
};
