import type { Attachment } from '#domain/attachment/attachment.ts';
import type { Fault } from '#domain/check/finding.ts';
import { applyExemptions } from '#domain/text/exemptions.ts';
import { scanPersonalData } from '#domain/text/personal-data.ts';
import { scanSecrecy } from '#domain/text/secrecy.ts';
import type { TextFinding } from '#domain/text/text-finding.ts';
import { faultAt } from './fault-at.ts';
import type { LoadedContent } from './load-content.ts';
import { offeredFiles } from './offered-files.ts';
import { officeLines } from './office-lines.ts';
import { shownPath } from '#adapters/shown-path.ts';

/** Where in a file somebody would look for what stands at an offset of its joined words. */
function placeAt({ passages }: Attachment, offset: number): string {
  let end = 0;
  return passages.find(({ text }) => offset < (end += text.length + 1))?.place ?? '';
}

const wordsOf = ({ passages }: Attachment): string => passages.map(({ text }) => text).join('\n');

/** Marks of secrecy, each kind once: a catalogue says 依申请公开 in every other row, which marks the row and not the file. */
function scanMarks(attachment: Attachment): TextFinding[] {
  const cells = new Set(attachment.passages.flatMap(({ place, text }) => (place.includes('!') ? [text.trim()] : [])));
  const seen = new Set<string>();
  return scanSecrecy(wordsOf(attachment)).filter(
    ({ severity, found }) => (severity === 'error' || !cells.has(found)) && !seen.has(found) && seen.add(found),
  );
}

/**
 * Personal data and marks of secrecy in the words of attachments (条例第十四至十六条), and, of the faults found so far,
 * those that stand: an exemption that only an attachment needs is not idle.
 */
export function checkAttachmentTexts(
  { entries: accepted, salvaged, site, faults }: Pick<LoadedContent, 'entries' | 'salvaged' | 'site' | 'faults'>,
  attachments: ReadonlyMap<string, Attachment>,
): Fault[] {
  const entries = [...accepted, ...salvaged];
  const known = officeLines({ site, entries });
  const found: Fault[] = [];
  const needed = new Set<string>();
  for (const { entry, path, file } of offeredFiles(entries)) {
    const attachment = attachments.get(file);
    if (!attachment) continue;
    const released = entry.collection === 'disclosures' ? entry.data.exemptions.map(({ text }) => text) : [];
    const { findings, unused } = applyExemptions(
      [...scanPersonalData(wordsOf(attachment), known), ...scanMarks(attachment)],
      released,
    );
    for (const number of released.keys())
      if (!unused.includes(number)) needed.add(`${shownPath(entry.source.path)} exemptions[${number}].text`);
    for (const { severity, found: number, message, offset } of findings) {
      const where = `附件（${placeAt(attachment, offset)}）有“${number}”：${message}`;
      const wayOut = entry.collection === 'disclosures' ? '；经审查确需公开的，写进{exemptions}' : '';
      found.push(faultAt(entry, { severity, path, found: file, message: where + wayOut }));
    }
  }
  const standing = faults.filter(
    ({ severity, file, field }) => severity === 'error' || !needed.has(`${file} ${field ?? ''}`),
  );
  return [...standing, ...found];
}
