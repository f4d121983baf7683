import { join } from 'node:path';
import { inspectAttachment } from '#adapters/attachments/inspect-attachment.ts';
import { SILENT, type Report } from '#adapters/progress.ts';
import { attachmentsIn } from '#adapters/public-files.ts';
import type { Attachment } from '#domain/attachment/attachment.ts';
import type { Disclosure } from '#domain/disclosure/disclosure.ts';
import type { Fault } from '#domain/check/finding.ts';
import { decodePath } from '#markdown/link-address.ts';
import type { LoadedContent } from './load-content.ts';
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
      message: '没有条目引用这个文件，但它会一起发布；在公开事项的 files 里引用它，或删掉',
    }));
}

/**
 * Looks at every file that entries offer, and at those that none does.
 *
 * @param publicDir absolute
 * @param report disclosures whose files were looked at, of all
 */
export async function checkAttachments(
  { entries, refused }: LoadedContent,
  publicDir: string,
  report: Report = SILENT.at,
): Promise<CheckedAttachments> {
  const attachments = new Map<string, Attachment>();
  const faults: Fault[] = [];
  const disclosures = entries.filter(({ collection }) => collection === 'disclosures');
  for (const [done, { data, source }] of disclosures.entries()) {
    const disclosure = data as Disclosure;
    report(done, disclosures.length);
    for (const [index, { path }] of disclosure.files.entries()) {
      const at = {
        file: shownPath(source.path),
        line: source.lineOf(['files', index, 'path']),
        field: `files[${index}].path`,
        found: path,
      };
      const inspection = await inspectAttachment(publicDir, path);
      if ('fault' in inspection) faults.push({ severity: 'error', ...at, message: inspection.fault });
      else {
        attachments.set(path, inspection.attachment);
        faults.push(
          ...inspection.attachment.remarks.map((message): Fault => ({ severity: 'warning', ...at, message })),
        );
      }
    }
    for (const [index, { path, replaced }] of disclosure.files.entries()) {
      if (!replaced?.by || disclosure.files.some((file) => file.path === replaced.by)) continue;
      faults.push({
        severity: 'error',
        file: shownPath(source.path),
        line: source.lineOf(['files', index, 'replaced', 'by']),
        field: `files[${index}].replaced.by`,
        found: replaced.by,
        message: `替换 ${path} 的文件要列在同一条目的 files 里`,
      });
    }
  }
  const offered = new Set(disclosures.flatMap(({ data }) => (data as Disclosure).files.map(({ path }) => path)));
  const sources = new Set([...refused, ...entries.map(({ source }) => source)]);
  const isMentioned = (path: string): boolean =>
    [...sources].some(({ lines }) => lines.some((line) => decodePath(line).includes(path)));
  return { attachments, faults: [...faults, ...unreferenced(publicDir, offered, isMentioned)] };
}
