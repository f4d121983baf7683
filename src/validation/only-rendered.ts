import { bareNumber } from '#domain/text/ascii.ts';
import type { TextFinding } from '#domain/text/text-finding.ts';

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** What was found, whatever marks stand in it. */
const nameOf = ({ found }: TextFinding): string => bareNumber(found) + found.replace(/[\s*_~`\\]/g, '');

/**
 * What was found in the words as readers get them and not already as they are written, at its place in the body: an
 * identity number with its half in bold.
 */
export function onlyRendered(
  body: string,
  written: readonly TextFinding[],
  rendered: readonly TextFinding[],
  offsetAt: (index: number) => number,
): TextFinding[] {
  if (rendered.length === 0) return [];
  const key = (finding: TextFinding): string => `${lineAt(body, finding.offset)} ${nameOf(finding)}`;
  const known = new Set(written.map(key));
  return rendered
    .map((finding) => ({ ...finding, offset: offsetAt(finding.offset) }))
    .filter((finding) => !known.has(key(finding)));
}
