import type { Attachment } from '#domain/attachment/attachment.ts';
import type { Disclosure } from '#domain/disclosure/disclosure.ts';
import type { Fault } from '#domain/check/finding.ts';
import { applyExemptions } from '#domain/text/exemptions.ts';
import { scanPersonalData } from '#domain/text/personal-data.ts';
import type { LoadedContent, LoadedEntry } from './load-content.ts';
import { officeLines } from './office-lines.ts';
import { shownPath } from '#adapters/shown-path.ts';

/** Where in a file somebody would look for what stands at an offset of its joined words. */
function placeAt({ passages }: Attachment, offset: number): string {
  let end = 0;
  return passages.find(({ text }) => offset < (end += text.length + 1))?.place ?? '';
}

interface Checked {
  faults: Fault[];
  /** Exemptions that a file of the entry needs, by their number. */
  needed: Set<number>;
}

function checkEntry(
  { data, source }: LoadedEntry,
  attachments: ReadonlyMap<string, Attachment>,
  known: ReadonlySet<string>,
): Checked {
  const { files, exemptions } = data as Disclosure;
  const released = exemptions.map(({ text }) => text);
  const checked: Checked = { faults: [], needed: new Set() };
  for (const [index, { path }] of files.entries()) {
    const attachment = attachments.get(path);
    if (!attachment) continue;
    const words = attachment.passages.map(({ text }) => text).join('\n');
    const { findings, unused } = applyExemptions(scanPersonalData(words, known), released);
    for (const number of released.keys()) if (!unused.includes(number)) checked.needed.add(number);
    for (const { severity, found, message, offset } of findings) {
      checked.faults.push({
        severity,
        file: shownPath(source.path),
        line: source.lineOf(['files', index, 'path']),
        field: `files[${index}].path`,
        found: path,
        message: `附件（${placeAt(attachment, offset)}）有“${found}”：${message}；经审查确需公开的，写进 exemptions`,
      });
    }
  }
  return checked;
}

/**
 * Personal data in the words of attachments (条例第十四至十六条), and, of the faults found so far,
 * those that stand: an exemption that only an attachment needs is not idle.
 */
export function checkAttachmentTexts(
  { entries, site, faults }: Pick<LoadedContent, 'entries' | 'site' | 'faults'>,
  attachments: ReadonlyMap<string, Attachment>,
): Fault[] {
  const known = officeLines({ site, entries });
  const found: Fault[] = [];
  const needed = new Set<string>();
  for (const entry of entries.filter(({ collection }) => collection === 'disclosures')) {
    const checked = checkEntry(entry, attachments, known);
    found.push(...checked.faults);
    for (const number of checked.needed) needed.add(`${shownPath(entry.source.path)} exemptions[${number}].text`);
  }
  const standing = faults.filter(
    ({ severity, file, field }) => severity === 'error' || !needed.has(`${file} ${field ?? ''}`),
  );
  return [...standing, ...found];
}
