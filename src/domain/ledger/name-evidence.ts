import { commitmentAddress, disclosureAddress, planAddress, referenceAddress, taskAddress } from './addresses.ts';
import type { Ledger } from './ledger.ts';

/** Some words of a statement's evidence, and where a reader can look it up. */
export interface EvidencePiece {
  text: string;
  /** From the root of the site; nothing for what is not recorded here. */
  address?: string;
  /** On another host. */
  href?: string;
}

type Named = Pick<Ledger, 'plans' | 'tasksByRef' | 'commitmentsByRef' | 'disclosuresByRef' | 'references'>;

/** A document number with the agency's mark and whatever Chinese words stand before it. */
const NUMBER = String.raw`\p{Script=Han}+\s*[〔［【（([]\s*[\d０-９]{4}\s*[〕］】）)\]]\s*(?:第\s*)?[\d０-９]+\s*号`;
const URL_WORDS = String.raw`https?://[^\s<>"'，。；、：（）《》“”「」]*[^\s<>"'，。；、：（）《》“”「」.,;:!?)]`;
const OWN_ADDRESS = String.raw`(?<![\w/])/(?:tasks|disclosures|references)/[\w#/-]+`;
const REF = String.raw`(?<![\w/-])\d{4}/[a-z0-9-]+(?:#c\d+)?(?![\w/-])`;
const MENTION = new RegExp([URL_WORDS, OWN_ADDRESS, REF, NUMBER].join('|'), 'gu');

/** 示城序 [2024] １２号 is 示城序〔2024〕12号. */
const folded = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[[【(]/gu, '〔')
    .replace(/[\]】)]/gu, '〕');

const withSlash = (path: string): string => path.replace(/\/?(#c\d+)?$/, '/$1');

/** Everything that evidence can name, by its address and by its number; of two with one number the disclosure. */
function namesIn({ plans, tasksByRef, commitmentsByRef, disclosuresByRef, references }: Named) {
  const disclosures = [...disclosuresByRef.values()].reverse();
  const numbers = [
    ...plans.map(({ documentNumber, year }) => [documentNumber, planAddress(year)] as const),
    ...references.map(({ documentNumber, id }) => [documentNumber, referenceAddress(id)] as const),
    ...disclosures.map(({ documentNumber, ref }) => [documentNumber, disclosureAddress(ref)] as const),
  ];
  return {
    byNumber: new Map(numbers.flatMap(([number, address]) => (number ? [[folded(number), address] as const] : []))),
    addresses: new Set([
      ...plans.map(({ year }) => planAddress(year)),
      ...[...tasksByRef.keys()].map(taskAddress),
      ...[...commitmentsByRef.keys()].map(commitmentAddress),
      ...[...disclosuresByRef.keys()].map(disclosureAddress),
      ...references.map(({ id }) => referenceAddress(id)),
    ]),
  };
}

/**
 * Makes links of what a statement's evidence names: the address or the ref of an entry, its document number in any
 * brackets, a page elsewhere. What is not public (yet) is named by nothing.
 *
 * @param home where the site stands, with its host where it is known: `https://www.example.gov.cn/zwgk/`
 */
export function evidenceNamer(ledger: Named, home: string): (text: string) => EvidencePiece[] {
  const { byNumber, addresses } = namesIn(ledger);
  const known = (path: string): Pick<EvidencePiece, 'address'> => {
    const address = withSlash(path);
    return addresses.has(address) ? { address } : {};
  };
  /** `2021/07` may be a month as well: it is a task where nothing else is said. */
  const byRef = (ref: string, isAll: boolean): Pick<EvidencePiece, 'address'> => {
    if (ledger.disclosuresByRef.has(ref)) return { address: disclosureAddress(ref) };
    if (ledger.commitmentsByRef.has(ref)) return { address: commitmentAddress(ref) };
    return isAll && ledger.tasksByRef.has(ref) ? { address: taskAddress(ref) } : {};
  };
  const byNumberIn = (words: string): EvidencePiece[] => {
    const head = [...(/^\p{Script=Han}+/u.exec(words)?.[0] ?? '')];
    for (let cut = 0; cut < head.length; cut += 1) {
      const before = head.slice(0, cut).join('');
      const address = byNumber.get(folded(words.slice(before.length)));
      if (address !== undefined)
        return [...(before === '' ? [] : [{ text: before }]), { text: words.slice(before.length), address }];
    }
    return [{ text: words }];
  };
  const pieces = (words: string, isAll: boolean): EvidencePiece[] => {
    if (words.startsWith('http')) {
      const own = words.startsWith(home) ? known(`/${words.slice(home.length)}`) : {};
      return [{ text: words, ...(own.address === undefined ? { href: words } : own) }];
    }
    if (words.startsWith('/')) return [{ text: words, ...known(words) }];
    return /^\d/.test(words) ? [{ text: words, ...byRef(words, isAll) }] : byNumberIn(words);
  };
  return (text) => {
    const whole = byNumber.get(folded(text));
    if (whole !== undefined) return [{ text, address: whole }];
    const found: EvidencePiece[] = [];
    let end = 0;
    for (const match of text.matchAll(MENTION)) {
      if (match.index > end) found.push({ text: text.slice(end, match.index) });
      found.push(...pieces(match[0], match[0] === text.trim()));
      end = match.index + match[0].length;
    }
    return end < text.length || found.length === 0 ? [...found, { text: text.slice(end) }] : found;
  };
}
