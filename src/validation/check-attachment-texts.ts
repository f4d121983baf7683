import type { Attachment } from '#domain/attachment/attachment.ts';
import type { Fault } from '#domain/check/finding.ts';
import { applyExemptions } from '#domain/text/exemptions.ts';
import { scanPersonalData } from '#domain/text/personal-data.ts';
import { scanInnerNetworks } from '#domain/text/inner-network.ts';
import { scanSecrecy } from '#domain/text/secrecy.ts';
import type { TextFinding } from '#domain/text/text-finding.ts';
import { scanWords, type Word } from '#domain/text/words.ts';
import { attachmentWords } from './attachment-words.ts';
import { faultAt } from './fault-at.ts';
import type { LoadedContent } from './load-content.ts';
import { offeredFiles } from './offered-files.ts';
import { officeLines } from './office-lines.ts';
import { shownPath } from '#adapters/shown-path.ts';

const once = (findings: readonly TextFinding[]): TextFinding[] => {
  const seen = new Set<string>();
  return findings.filter(({ found }) => !seen.has(found) && seen.add(found));
};

/** Marks of secrecy, each kind once: a catalogue says 依申请公开 in every other row, which marks the row and not the file. */
function scanMarks({ passages }: Attachment, text: string): TextFinding[] {
  const cells = new Set(passages.flatMap((each) => (each.place.includes('!') ? [each.text.trim()] : [])));
  return once(scanSecrecy(text).filter(({ severity, found }) => severity === 'error' || !cells.has(found)));
}

/** Everything that a reader of an entry would be warned of as well; a slip or an address once, however often it stands. */
const scanAll = (
  attachment: Attachment,
  text: string,
  known: ReadonlySet<string>,
  words: readonly Word[],
): TextFinding[] => [
  ...scanPersonalData(text, known),
  ...scanMarks(attachment, text),
  ...once(scanInnerNetworks(text)),
  ...once(scanWords(text, words)),
];

/**
 * Personal data, marks of secrecy (条例第十四至十六条), addresses of inner networks and slips of the office's own list in
 * the words of attachments, and, of the faults found so far,
 * those that stand: an exemption that only an attachment needs is not idle.
 */
export function checkAttachmentTexts(
  { entries: accepted, salvaged, site, faults }: Pick<LoadedContent, 'entries' | 'salvaged' | 'site' | 'faults'>,
  attachments: ReadonlyMap<string, Attachment>,
): Fault[] {
  const entries = [...accepted, ...salvaged];
  const known = officeLines({ site, entries });
  const words = entries.flatMap((entry) => (entry.collection === 'words' ? [entry.data] : []));
  const found: Fault[] = [];
  const needed = new Set<string>();
  for (const { entry, path, file } of offeredFiles(entries)) {
    const attachment = attachments.get(file);
    if (!attachment) continue;
    const released = entry.collection === 'disclosures' ? entry.data.exemptions.map(({ text }) => text) : [];
    const { text, placeAt } = attachmentWords(attachment);
    const { findings, unused } = applyExemptions(scanAll(attachment, text, known, words), released);
    for (const number of released.keys())
      if (!unused.includes(number)) needed.add(`${shownPath(entry.source.path)} exemptions[${number}].text`);
    for (const { severity, found: number, message, offset, releasable } of findings) {
      const where = `附件（${placeAt(offset)}）有“${number}”：${message}`;
      const wayOut =
        entry.collection === 'disclosures' && releasable !== undefined ? '；经审查确需公开的，写进{exemptions}' : '';
      found.push(faultAt(entry, { severity, path, found: file, message: where + wayOut }));
    }
  }
  const standing = faults.filter(
    ({ severity, file, field }) => severity === 'error' || !needed.has(`${file} ${field ?? ''}`),
  );
  return [...standing, ...found];
}
