import { join } from 'node:path';
import { inspectAttachment } from '#adapters/attachments/inspect-attachment.ts';
import { SILENT, type Report } from '#adapters/progress.ts';
import { attachmentsIn } from '#adapters/public-files.ts';
import type { Attachment } from '#domain/attachment/attachment.ts';
import type { Fault, Severity } from '#domain/check/finding.ts';
import { decodePath } from '#markdown/link-address.ts';
import { faultAt } from './fault-at.ts';
import type { LoadedContent, LoadedEntry } from './load-content.ts';
import { offeredFiles } from './offered-files.ts';
import { shownPath } from '#adapters/shown-path.ts';

export interface CheckedAttachments {
  /** By path under public/. */
  attachments: ReadonlyMap<string, Attachment>;
  faults: Fault[];
}

/** Files that would be published though no entry offers them, and none links to them. */
function unreferenced(
  publicDir: string,
  offered: ReadonlySet<string>,
  isMentioned: (path: string) => boolean,
): Fault[] {
  return attachmentsIn(publicDir)
    .filter((path) => !offered.has(path) && !isMentioned(path))
    .sort()
    .map((path): Fault => ({
      severity: 'warning',
      file: shownPath(join(publicDir, path)),
      message: '没有条目引用这个文件，但它会一起发布；在公开事项的附件（files）里引用它，或删掉',
    }));
}

/** A replaced file leads to the one that took its place, and that is offered by the same entry. */
const strangeSuccessors = (entries: readonly LoadedEntry[]): Fault[] =>
  entries
    .filter((entry) => entry.collection === 'disclosures')
    .flatMap((entry) =>
      entry.data.files.flatMap(({ path, replaced }, index) => {
        const found = replaced?.by;
        if (found === undefined || entry.data.files.some((file) => file.path === found)) return [];
        const message = `替换 ${path} 的文件要列在同一条目的{files}里`;
        return [faultAt(entry, { path: ['files', index, 'replaced', 'by'], found, message })];
      }),
    );

/**
 * Looks at every file that entries offer, and at those that none does.
 *
 * @param publicDir absolute
 * @param report files that were looked at, of all
 */
export async function checkAttachments(
  { entries: accepted, salvaged, refused }: LoadedContent,
  publicDir: string,
  report: Report = SILENT.at,
): Promise<CheckedAttachments> {
  const attachments = new Map<string, Attachment>();
  const faults: Fault[] = [];
  const entries = [...accepted, ...salvaged];
  const offered = offeredFiles(entries).filter(({ file }) => file !== '');
  for (const [done, { entry, path, file }] of offered.entries()) {
    report(done, offered.length);
    const add = (severity: Severity, message: string): number =>
      faults.push(faultAt(entry, { severity, path, found: file, message }));
    const inspection = await inspectAttachment(publicDir, file);
    if ('fault' in inspection) add('error', inspection.fault);
    else {
      attachments.set(file, inspection.attachment);
      for (const remark of inspection.attachment.remarks) add('warning', remark);
    }
  }
  const sources = new Set([...refused, ...entries.map(({ source }) => source)]);
  const isMentioned = (path: string): boolean =>
    [...sources].some(({ lines }) => lines.some((line) => decodePath(line).includes(path)));
  const known = new Set(offered.map(({ file }) => file));
  return {
    attachments,
    faults: [...faults, ...strangeSuccessors(entries), ...unreferenced(publicDir, known, isMentioned)],
  };
}
