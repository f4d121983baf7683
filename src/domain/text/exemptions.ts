import { bareNumber } from './ascii.ts';
import type { TextFinding } from './text-finding.ts';

/** 经审查可以公开的个人信息: what may stand, why, by whose decision and when. */
export interface Exemption {
  /** The number as it is written in the text. */
  text: string;
  reason: string;
  by: string;
  on: string;
}

/** Words without the blanks and signs of Markdown among them. */
const bareWords = (written: string): string => written.replace(/[\s*_]/g, '');

const isReleasedBy = (finding: TextFinding, released: string): boolean =>
  finding.releasable !== undefined &&
  (bareWords(finding.releasable) === bareWords(released) ||
    (bareNumber(released) !== '' && bareNumber(finding.releasable) === bareNumber(released)));

/** What remains to be said once the reviewed releases are taken out, and which of them released nothing. */
export function applyExemptions<F extends TextFinding>(
  findings: readonly F[],
  released: readonly string[],
): { findings: F[]; unused: number[] } {
  const used = new Set<number>();
  const left = findings.filter((finding) => {
    const by = released.findIndex((text) => isReleasedBy(finding, text));
    if (by >= 0) used.add(by);
    return by < 0;
  });
  return { findings: left, unused: released.flatMap((_, index) => (used.has(index) ? [] : [index])) };
}
