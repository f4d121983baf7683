import { toAscii } from './ascii.ts';
import { scanBankCards } from './bank-cards.ts';
import { scanPhones } from './phones.ts';
import { scanResidentIds } from './resident-id.ts';
import type { TextFinding } from './text-finding.ts';

/** Eleven digits close together: nothing shorter is looked for. */
const ENOUGH_DIGITS = /(?:[0-9０-９][^0-9０-９]{0,3}){10}[0-9０-９]/;
const NONE: ReadonlySet<string> = new Set();

/**
 * Numbers that belong to a person and should not stand in a public text (条例第十四至十六条).
 *
 * @param known lines that an office publishes itself, see `knownLines`
 */
export function scanPersonalData(text: string, known = NONE): TextFinding[] {
  if (!ENOUGH_DIGITS.test(text)) return [];
  const ascii = toAscii(text);
  const taken: TextFinding[] = [];
  const isFree = ({ offset }: TextFinding): boolean =>
    taken.every((other) => offset < other.offset || offset >= other.offset + (other.releasable?.length ?? 0));
  // The surest first: a phone or a card inside an identity number is none.
  for (const scan of [
    scanResidentIds,
    scanBankCards,
    (whole: string, plain: string) => scanPhones(whole, plain, known),
  ]) {
    taken.push(...scan(text, ascii).filter(isFree));
  }
  return taken.sort((a, b) => a.offset - b.offset);
}

/** The text with every such number masked: for messages, which end up in logs and screenshots. */
export const maskPersonalData = (text: string): string =>
  scanPersonalData(text).reduce(
    (masked, { releasable, found }) => (releasable ? masked.replaceAll(releasable, found) : masked),
    text,
  );
